import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../shared/contract/call.ts'
import type { honours } from '../../shared/contract/honours.ts'
import type { BoardName } from '../../shared/honours.ts'
import { reviewRoles, workerRoles } from '../../shared/roles.ts'
import { homeOf, loadActor, mustReach } from '../platform/actor.ts'
import { type Request, type Write, commit, write } from '../platform/commit.ts'
import { successorOf } from '../platform/household.ts'
import { listPage } from '../platform/list.ts'
import { unseal } from '../platform/vault.ts'
import { type Worked, findNomination, findWorked, mustBe, saveNomination } from './find.ts'
import { BoardRow, type Nomination, boardOf } from './items.ts'
import { mustJudge, mustSpeak } from './nominee.ts'
import { seenBy } from './see.ts'
import { workView } from './views.ts'

/** The name as it is, for who wants it seen: of the family, or of the person. */
const fullName = async ({ householdId, personId = '', nameMasked }: Nomination): Promise<string> => {
  if (householdId) return (await successorOf(householdId))?.name ?? nameMasked
  const { nameSealed } = await loadActor(personId) ?? {}
  return nameSealed ? unseal(nameSealed, `${personId}/name`) : nameMasked
}

/** Nobody is on the board any more. */
export const offBoard = ({ community, year, nominationId }: Nomination): Write =>
  write(BoardRow.build(DeleteTransaction).key({ community, year, nominationId }), 'stale')

const onBoard = async (nomination: Nomination, shown: 'masked' | 'named'): Promise<Write> => {
  const { community, year, nominationId, kind, roundTitle, nameMasked } = nomination
  const name = shown === 'named' ? await fullName(nomination) : nameMasked
  return write(BoardRow.build(PutTransaction).item({ community, year, nominationId, kind, roundTitle, name }), 'stale')
}

/** The consent and its end are events; the name stands in neither. */
const choose = async <A>(request: Request, before: Nomination, shown: BoardName, note: object, answer: A) => {
  const { nominationId, community } = before
  const draft = { type: 'honour.boardChosen', community, data: { nominationId, shown, ...note }, answer }
  return commit(request, draft, saveNomination(before, { ...before, shown }),
    shown === 'none' ? offBoard(before) : await onBoard(before, shown))
}

/**
 * Step onto the board, masked unless one wants the name seen, or off it at once (PV-02).
 * Refuses with `honour.unknown`, `honour.notYours`, `honour.adult`, `honour.state` where it is not granted.
 */
export const chooseBoard = async (request: Request, input: { nominationId: string; shown: BoardName }) => {
  const before = await findNomination(input.nominationId)
  const nominee = await mustSpeak(request, before)
  mustBe(before, 'granted')
  const { shown } = input
  return choose(request, before, shown, {}, await seenBy(request, { ...before, shown }, nominee))
}

/**
 * The same from a signed paper, for who has no phone.
 * Refuses with `role.scope`, `honour.unknown`, `conflict.close`, `honour.state`.
 */
export const chooseBoardOnPaper = async (request: Request, input: Worked & { shown: BoardName; note: string }) => {
  const before = await findWorked(request, input, workerRoles)
  await mustJudge(request, before)
  mustBe(before, 'granted')
  const { shown, note } = input
  return choose(request, before, shown, { note }, workView({ ...before, shown }))
}

/**
 * Who was honoured in a year and wants to be seen, in the order of nomination: neighbours see it, and who works there
 * (decision 081). Refuses with `role.scope`.
 */
export const seeBoard = async ({ actor }: Request, input: Given<(typeof honours)['GET /honour-board']>) => {
  const home = homeOf(actor)
  const { community = home, year, ...paging } = input
  if (community !== home) mustReach(actor, reviewRoles, community)
  const page = await listPage(BoardRow, { partition: boardOf(community), prefix: `${year}#`, ...paging })
  return { ...page, items: page.items.map(({ kind, roundTitle, name }) => ({ kind, roundTitle, name })) }
}
