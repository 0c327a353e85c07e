import type { Output } from '../../../../shared/contract/index.ts'
import { type CheckItem, checkItems } from '../../../../shared/honours.ts'
import { type HeldRole, mayAdminister, mayMarkAccounts, mayServe } from '../../shell/permissions.ts'

export type Whole = Output<'GET /honour-work/nominations/:nominationId'>
export type Nomination = Whole['nomination']
type Check = Nomination['checks'][number]

/** Each condition with what was found, if somebody has looked it up. */
export const checkRows = ({ checks }: Pick<Nomination, 'checks'>): { item: CheckItem; check: Check | undefined }[] =>
  checkItems.map((item) => ({ item, check: checks.find((one) => one.item === item) }))

export type Work = 'words' | 'paper' | 'paperVoice' | 'paperObjection' | 'checks' | 'review' | 'decision' | 'paperAppeal' | 'board' | 'revoke'
  | 'revocation'

/** What is to be done with a nomination by somebody with these roles; the server decides. */
export const workOn = ({ state, appeal, revocation }: Nomination, held: HeldRole[], community: string): Work[] => {
  const [serves, administers] = [mayServe(held, community), mayAdminister(held, community)]
  const street = mayMarkAccounts(held, community)
  const offered: [Work, boolean][] = [
    ['words', serves && state === 'checking'],
    ['paper', serves && ['asked', 'standing', 'onNotice', 'heldUp', 'passed', 'appealed'].includes(state)],
    ['paperVoice', serves && state === 'standing'],
    ['paperObjection', serves && state === 'onNotice'],
    ['checks', serves && ['standing', 'notChosen'].includes(state)],
    ['review', administers && ['standing', 'notChosen'].includes(state)],
    ['decision', street && ['passed', 'appealed'].includes(state)],
    ['paperAppeal', serves && ['failed', 'refused'].includes(state) && appeal === undefined],
    ['board', serves && state === 'granted'],
    ['revoke', administers && state === 'granted' && revocation === undefined],
    ['revocation', street && state === 'granted' && revocation !== undefined],
  ]
  return offered.filter(([, may]) => may).map(([work]) => work)
}
