import type { Showing } from '../../../shared/privacy.ts'
import type { Words } from './words.ts'

export const privacyWords = {
  title: ['别人能看到什么', 'What others see of me'],
  note: ['姓名和电话，一项一项自己定', 'My name and phone, one by one'],
  lead: ['都关着也不影响使用。打开以后随时可以关，关了马上就不再显示。带队人总能看到报名者的姓名；社区工作人员看电话要写明原因，每次都有记录。',
    'You may leave all of it off. What you turn on you can turn off at any time, and it is hidden at once. Leaders of a shift always see '
      + 'the names of who signed up; community workers see a phone only with a reason, and each view is recorded.'],
  name: ['我的姓名', 'My name'],
  phone: ['我的电话', 'My phone'],
  theySee: ['他们看到：', 'They see: '],
  noPhone: ['您没有登记电话。登记以后，可以在这里选谁能看到。', 'You have no phone on record. Once you have, you choose here who sees it.'],
  addPhone: ['去登记电话', 'Add my phone'],
  on: ['显示', 'Shown'],
  off: ['不显示', 'Hidden'],
  hidden: ['看不到', 'nothing'],
} as const satisfies Record<string, Words>

export const showingWords: Record<Showing, Words> = {
  nameToNeighbours: ['邻居在列表里（互助、找人顶替）', 'Neighbours, in lists of requests, offers and stand-ins'],
  nameToGroups: ['家人和团队成员', 'My household and my teams'],
  nameToSides: ['帮我的人、我帮的人', 'Who helps me, and whom I help'],
  phoneToSides: ['帮我的人、我帮的人（只在约好到做完之间）', 'Who helps me, and whom I help (only from the yes until it is done)'],
  phoneToLeaders: ['我报名的活动的带队人', 'Leaders of the shifts I signed up for'],
}
