import type { Words } from './words.ts'

export const publishWords = {
  title: ['发布活动', 'Publish an activity'],
  name: ['活动叫什么？', 'What is it called?'],
  nameLabel: ['活动名称', 'Name'],
  nameHint: ['比如“周三助老理发”。', 'For example “Haircuts for the elderly”.'],
  kind: ['是哪一类活动？', 'What kind is it?'],
  community: ['社区志愿', 'Community'],
  communityNote: ['记服务时长和家庭积分', 'Earns hours and family points'],
  timeBank: ['时间银行', 'Time bank'],
  timeBankNote: ['另记时间币，用于助老服务', 'Also earns time credit, for help to the elderly'],
  summary: ['具体做些什么？', 'What will people do?'],
  summaryLabel: ['活动内容', 'What it is about'],
  summaryHint: ['说清楚做什么、要带什么、哪里集合。', 'What to do, what to bring, where to meet.'],
  place: ['在哪里？', 'Where?'],
  placeLabel: ['地点', 'Place'],
  date: ['哪一天？', 'Which day?'],
  time: ['几点开始？', 'When does it begin?'],
  length: ['做多久？', 'How long?'],
  capacity: ['要多少人？', 'How many people?'],
  capacityName: ['人数', 'Places'],
  capacityLabel: ['或者输入人数', 'Or type a number'],
  repeat: ['以后还有吗？', 'Does it come again?'],
  once: ['只这一次', 'Just this once'],
  week: ['每周同一天', 'Every week'],
  twoWeeks: ['每两周一次', 'Every second week'],
  month: ['每月一次', 'Every month'],
  again: ['以后', 'Again'],
  span: ['一共办多久？', 'For how long?'],
  holidays: ['碰上法定节假日怎么办？', 'What about public holidays?'],
  skipHolidays: ['节假日停一次', 'Leave them out'],
  keepHolidays: ['照常办', 'Go on as ever'],
  checklist: ['这是哪一类事情？', 'What kind of thing is it?'],
  voluntary: ['自愿、无偿、为大家的事', 'Of free will, unpaid, for the common good'],
  notVoluntary: ['这不属于志愿服务，不能记时长，所以不能在这里发布。', 'This is no volunteering; it earns no hours and cannot be published here.'],
  more: ['还要设别的条件吗？', 'Any conditions?'],
  noMore: ['不用，去核对', 'No, go on'],
  yesMore: ['要：岗位、年龄、证书、开放时间', 'Yes: roles, age, certificates, opening'],
  second: ['要不要另一个岗位？', 'A second role?'],
  secondLabel: ['岗位名称（没有就空着）', 'Its name (leave empty if none)'],
  secondHint: ['比如“领队助手”“司机”。', 'For example “helper”, “driver”.'],
  secondCapacity: ['这个岗位要几个人', 'How many people for it'],
  age: ['对年龄有要求吗？', 'Any age limit?'],
  certificate: ['要不要证书？', 'Is a certificate needed?'],
  noCertificate: ['不用', 'No'],
  opens: ['什么时候开放报名？', 'When does sign-up open?'],
  guarantees: ['给志愿者什么保障？', 'What is provided?'],
  guaranteesLabel: ['保障', 'Provided'],
  guaranteesHint: ['比如饮水、手套、保险、交通。', 'For example water, gloves, insurance, travel.'],
  risk: ['有人身风险吗？', 'Is there any bodily risk?'],
  risk1: ['没有，日常活动', 'No, an everyday activity'],
  risk2: ['有一些，比如搬运、登高', 'Some, such as carrying or climbing'],
  risk3: ['较高，比如巡堤、消杀', 'Higher, such as flood patrols'],
  risks: ['会有哪些风险？', 'Which risks are there?'],
  risksLabel: ['风险说明（报名的人都看得到）', 'Risks (everybody who signs up sees them)'],
  risksHint: ['比如路滑、登高、搬重物。', 'For example slippery ground, heights, heavy loads.'],
  policy: ['意外险保单号是多少？', 'What is the accident policy number?'],
  policyLabel: ['保单号（有风险的活动必须先投保）', 'Policy number (insurance comes first)'],
  check: ['请核对', 'Please check'],
  what: ['活动', 'Activity'],
  when: ['时间', 'When'],
  publish: ['发布', 'Publish'],
} as const satisfies Record<string, Words>

export const ageChoices = {
  any: ['没有', 'None'],
  adult: ['满18岁', '18 or older'],
  young: ['18至65岁（体力活）', '18 to 65 (hard work)'],
} as const satisfies Record<string, Words>

/** What is no volunteering (VR-08), in the words of whoever might think it is. */
export const notVoluntaryWords = {
  ownDuty: ['上班时间做本职工作', 'One’s own job in working hours'],
  paidAboveCost: ['有补贴，明显多于花费', 'Paid clearly above its cost'],
  noPublicBenefit: ['只为某个人或某家单位', 'For one person or firm alone'],
  ownInterest: ['办自己的事（如选业委会）', 'One’s own interest, such as an owners’ election'],
  socialPractice: ['开会、参观、走访、实践课', 'Meetings, visits, classes'],
  internalDuty: ['单位内部的值班', 'Internal duty of an organisation'],
  schoolDuty: ['学校要求的打扫', 'Cleaning that a school demands'],
  bloodDonation: ['献血', 'Giving blood'],
  partyMeeting: ['党员会议', 'A party meeting'],
} as const satisfies Record<string, Words>

export const spanWords = (weeks: number): Words => {
  if (weeks === 4) return ['一个月', 'a month']
  if (weeks === 12) return ['三个月', 'three months']
  return weeks === 26 ? ['半年', 'half a year'] : ['一年', 'a year']
}
export const opensWords = (hours: number): Words => {
  if (hours === 0) return ['发布就开放', 'At once']
  return hours === 168 ? ['提前一周', 'A week before'] : [`提前${hours / 24}天`, `${hours / 24} day(s) before`]
}
export const peopleWords = (people: number): Words => [`${people}人`, String(people)]
