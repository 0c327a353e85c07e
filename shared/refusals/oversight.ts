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
  'useChange.unknown': refuse(404, '找不到这份改变用途的申请。', 'There is no such request for another use.'),
  'useChange.state': refuse(409, '这份申请现在不能这样办，请刷新看看它走到哪一步。', 'The request does not allow this now; please look again where it stands.'),
  'useChange.same': refuse(400, '新用途要和原用途不同。', 'The other use has to be another one.'),
  'useChange.filing': refuse(400, '原方案备过案，要先重新备案，请填新的备案编号。', 'The plan was filed, so another use is filed first: give the new number.'),
  'useChange.consent': refuse(400, '要先征得捐赠人或承诺人书面同意，请填同意书编号。', 'Those who gave or promised it agree in writing first: give the number of the paper.'),
  'useChange.nothing': refuse(409, '没有可以转的余款。', 'Nothing is left to move.'),
  'closing.state': refuse(409, '这个基金现在不能这样办，请刷新看看它走到哪一步。', 'The fund does not allow this now; please look again where it stands.'),
  'closing.campaigns': refuse(409, '还有募捐没有结束，先结束或停止。', 'A campaign still goes on; end or stop it first.'),
  'closing.spendings': refuse(409, '还有用款没有办完，先办完或撤回。', 'A spending is not finished yet; finish or withdraw it first.'),
  'closing.target': refuse(400, '余款要转到同一家慈善组织的另一个正常的基金。', 'What is left goes to another open fund of the same charity.'),
  'closing.notice': refuse(409, '余款去向的公示期还没有结束。', 'The days on which it stands in public are not over yet.'),
} as const
