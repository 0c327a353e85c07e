import { refuse } from './refuse.ts'

export const oversightRefusals = {
  'disclosure.unknown': refuse(404, '找不到这份进展公布。', 'There is no such update.'),
  'disclosure.decided': refuse(409, '这份进展已经处理过了，请刷新。', 'This update was dealt with already; please look again.'),
  'disclosure.own': refuse(403, '写进展的人不能自己批准公布。', 'Whoever wrote the update does not approve it; another person does.'),
  'disclosure.reason': refuse(400, '退回进展要写明原因。', 'Say why the update goes back.'),
  'disclosure.notEnded': refuse(400, '募捐结束后才能公布全面情况。', 'All of it is told once the campaign is over.'),
  'disclosure.late': refuse(409, '这个基金有募捐的进展逾期没有公布，公布后才能开新的募捐。',
    'A campaign of this fund is late with its public update; publish it before a new one begins.'),
  'giftFinding.unknown': refuse(404, '找不到这条线索。', 'There is no such finding.'),
  'giftFinding.reviewed': refuse(409, '这条线索已经核查过了，请刷新。', 'Somebody has looked at this already; please look again.'),
} as const
