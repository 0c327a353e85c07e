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
  weeks: ['以后每周都有吗？', 'Again every week?'],
  once: ['只这一次', 'Just this once'],
  guarantees: ['给志愿者什么保障？', 'What is provided?'],
  guaranteesLabel: ['保障', 'Provided'],
  guaranteesHint: ['比如饮水、手套、保险、交通。', 'For example water, gloves, insurance, travel.'],
  risk: ['有人身风险吗？', 'Is there any bodily risk?'],
  risk1: ['没有，日常活动', 'No, an everyday activity'],
  risk2: ['有一些，比如搬运、登高', 'Some, such as carrying or climbing'],
  risk3: ['较高，比如巡堤、消杀', 'Higher, such as flood patrols'],
  policy: ['意外险保单号是多少？', 'What is the accident policy number?'],
  policyLabel: ['保单号（有风险的活动必须先投保）', 'Policy number (insurance comes first)'],
  check: ['请核对', 'Please check'],
  what: ['活动', 'Activity'],
  when: ['时间', 'When'],
  publish: ['发布', 'Publish'],
} as const satisfies Record<string, Words>

export const weeksWords = (weeks: number): Words =>
  weeks === 1 ? publishWords.once : [`连续${weeks}周，每周同一时间`, `${weeks} weeks, at the same time`]
export const peopleWords = (people: number): Words => [`${people}人`, String(people)]
