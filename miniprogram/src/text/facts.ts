import type { Words } from './words.ts'

export const factsWords = {
  title: ['我的资料', 'My facts'],
  lead: ['都可以不填。每一项的用途写在里面，随时可以撤回、删除。', 'All of this may be left out. Each says what it is for, and can be erased.'],
  facts: ['关于我', 'About me'],
  birthDay: ['出生日期', 'Date of birth'],
  gender: ['性别', 'Gender'],
  skills: ['我会做的事', 'What I can do'],
  dialects: ['我说的方言', 'My dialects'],
  notSet: ['没有填', 'Not given'],
  female: ['女', 'Woman'],
  male: ['男', 'Man'],
  birthDayHint: ['8个数字，年、月、日。比如1953年4月9日，写 19530409。', '8 digits: year, month, day. 9 April 1953 is 19530409.'],
  birthDayFixed: ['出生日期已登记。要更正，请带证件到社区服务台。', 'It is on record. To correct it, please come to the desk with your papers.'],
  purpose: ['用来做什么', 'What it is for'],
  agree: ['同意并保存', 'Agree and save'],
  withdraw: ['撤回同意，删除这一项', 'Withdraw and erase'],
  withdrawAsk: ['这一项会马上删除，不影响您用别的服务。', 'It is erased at once; nothing else depends on it.'],
  withdrawYes: ['确认删除', 'Yes, erase it'],
  care: ['社区的照顾认定', 'What the community certifies'],
  noCare: ['没有。如有困难，请告诉社区。', 'Nothing. If you are in need, please tell the community.'],
  until: ['到', 'until'],
  needsGuardian: [
    '您未满18岁。请让父母或监护人在“我的家人”里点“同意”，或到社区服务台办理。',
    'You are under 18. A parent or guardian agrees under “My people”, or at the desk.',
  ],
  guardian: ['同意的监护人', 'Guardian who agreed'],
  verified: ['（社区已核实）', ' (verified)'],
  listComma: ['、', ', '],
} as const satisfies Record<string, Words>

export const emergencyWords = {
  title: ['遇到急事时', 'In an emergency'],
  emergencyContact: ['紧急联系人', 'Whom to ring'],
  healthNote: ['健康提醒', 'About my health'],
  name: ['姓名', 'Name'],
  phone: ['电话', 'Phone'],
  phoneHint: ['手机，或带区号的座机，比如 02787654321。', 'A mobile, or a landline with its area code, like 02787654321.'],
  relation: ['是您的什么人', 'Who they are to you'],
  noteLabel: ['要让人知道的病、过敏和常用药', 'Illnesses, allergies and medicine to know of'],
  noteHint: ['比如：青霉素过敏；口袋里有救心丸。', 'For example: allergic to penicillin; heart pills in my pocket.'],
  look: ['紧急联系人和健康提醒', 'Whom to ring, and what to know'],
  lookAsk: ['请只在需要时看。每次查看都有记录，并告诉本人。', 'Please look only if you need to. Each look is logged, and the person is told.'],
  lookYes: ['查看', 'Show it'],
  ring: ['打电话', 'Ring now'],
  hide: ['看好了，收起', 'Done, put it away'],
} as const satisfies Record<string, Words>

export const relationWords = [
  ['老伴', 'Spouse'], ['儿子', 'Son'], ['女儿', 'Daughter'], ['父母', 'Parent'], ['亲戚', 'Relative'], ['邻居', 'Neighbour'],
  ['朋友', 'Friend'],
] as const satisfies Words[]

/** What is offered to choose from. What is stored is the Chinese word, as an order asks for it. */
export const skillWords = [
  ['理发', 'Haircuts'], ['做饭', 'Cooking'], ['缝补', 'Mending'], ['修理家电', 'Repairs'], ['电脑手机', 'Computers and phones'],
  ['摄影', 'Photography'], ['书法美术', 'Painting'], ['乐器唱歌', 'Music'], ['教孩子功课', 'Homework'], ['外语', 'Languages'],
  ['急救', 'First aid'], ['护理', 'Care'], ['心理疏导', 'Counselling'], ['健康科普', 'Health knowledge'], ['法律', 'Law'], ['开车', 'Driving'],
] as const satisfies Words[]
export const dialectWords = [
  ['武汉话', 'Wuhan'], ['普通话', 'Mandarin'], ['黄陂话', 'Huangpi'], ['荆州话', 'Jingzhou'], ['河南话', 'Henan'], ['湖南话', 'Hunan'],
  ['四川话', 'Sichuan'], ['江浙话', 'Wu'], ['粤语', 'Cantonese'], ['手语', 'Sign language'],
] as const satisfies Words[]
