import { w } from './words.ts'

export const teamsText = {
  teams: {
    title: w('志愿团队', 'Teams'),
    lead: w('团队由居民登记，审核后成员可以把自己的时间送给团队；团队的时间只能捐给时间池，或由社区落实给认定的困难老人。',
      'Residents register teams; members give them time of their own. A team gives it to the pool, or to a hardship elder whom the community names.'),
    all: w('团队', 'Teams'), toPlace: w('待落实的赠与', 'Gifts to place'),
    name: w('团队', 'Team'), unit: w('单位', 'From'), leader: w('负责人', 'Leader'), members: w('人数', 'Members'),
    state: w('状态', 'State'), proposed: w('待审核', 'Waiting'), active: w('已通过', 'Approved'), refused: w('未通过', 'Refused'),
    closed: w('已解散', 'Closed'), approve: w('通过', 'Approve'), refuse: w('不通过', 'Refuse'), close: w('解散，时间归时间池', 'Close; its time goes to the pool'),
    reason: w('理由', 'Reason'), show: w('办理', 'Open'), minutes: w('时长（分钟）', 'Minutes'),
    by: w('提出和同意的人', 'Proposed and agreed by'), place: w('落实给这位老人', 'Give it to this elder'),
    elder: w('认定的困难老人', 'Certified hardship elder'), placed: w('已送到', 'Given'),
    placeLead: w('老人会收到通知；团队看不到是谁。', 'The elder is told; the team does not learn who it is.'),
  },
}
