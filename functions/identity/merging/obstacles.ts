import type { MergingObstacle } from '../../../shared/merging.ts'
import { chinaDay } from '../../../shared/units.ts'
import { memberCeilingMinutes } from '../../ledger/chart.ts'
import { listPage } from '../../platform/list.ts'
import { recentMarks } from '../../platform/mark.ts'
import type { OpenMatter, Own } from '../../platform/own.ts'
import { RefusalError } from '../../platform/refusal.ts'
import { readRow } from '../../platform/row.ts'
import { settingsOf } from '../../platform/settings.ts'
import { DeskAct } from '../desk/items.ts'
import type { Subject } from '../desk/subject.ts'
import { openMatters } from '../records/closing.ts'
import { type Account, accountsOf, minutesIn } from './accounts.ts'
import type { Pair } from './pair.ts'

export interface Obstacle { what: MergingObstacle; of: 'double' | 'keep'; count: number }

/** All that is known of both for the preview and the decision, read once. */
export interface Known { accounts: Account[]; open: OpenMatter[] }
export interface BothKnown { double: Known; keep: Known }

const knownOf = async (own: Own[], { id }: Subject, at: number): Promise<Known> => {
  const [accounts, open] = await Promise.all([accountsOf(id), openMatters(own, id, at)])
  return { accounts, open }
}

export const lookAtBoth = async (own: Own[], { double, keep }: Pair, at: number): Promise<BothKnown> => {
  const [one, other] = await Promise.all([knownOf(own, double, at), knownOf(own, keep, at)])
  return { double: one, keep: other }
}

// More wait in no community.
const mostActs = 100

/** What waits at the desk for a second person about the double, besides the merging itself. */
const actsAbout = async ({ id, community }: Subject): Promise<number> => {
  const { items } = await listPage(DeskAct, {
    partition: `deskActs#${community}`, prefix: 'waiting#', limit: mostActs,
  })
  return items.filter(({ personId, kind }) => personId === id && kind !== 'merging').length
}

/** Let-downs that still matter, and a bar from entering hours: nobody leaves them behind with a record. */
const against = async ({ id, community }: Subject, at: number): Promise<number> => {
  const [marks, bar] = await Promise.all([
    recentMarks(id, at, await settingsOf(community)), readRow({ pk: `person#${id}`, sk: 'backfillBan' }),
  ])
  return marks.filter(({ state }) => state !== 'forgiven').length + (bar ? 1 : 0)
}

const careOf = ({ facts: { care } }: Subject, at: number): number =>
  Object.values(care).filter((until) => until !== undefined && until >= chinaDay(at)).length

const shut = (accounts: Account[]): number => accounts.filter(({ state }) => state !== undefined).length

const openOf = ({ double, keep }: Pair, open: OpenMatter[]): Obstacle[] => {
  const isShared = double.person.householdId === keep.person.householdId
  return open.filter(({ step }) => step !== 'credit' && !(step === 'household' && isShared))
    .map(({ step, count }) => ({ what: step, of: 'double', count }))
}

/** What has to be settled first, each with how many there are of it. */
export const obstaclesOf = async (pair: Pair, known: BothKnown, at: number): Promise<Obstacle[]> => {
  const { double, keep } = pair
  const [acts, marks] = await Promise.all([actsAbout(double), against(double, at)])
  const sum = minutesIn(known.double.accounts, 'earned') + minutesIn(known.keep.accounts, 'earned')
  const all: Obstacle[] = [
    ...openOf(pair, known.double.open),
    { what: 'joining', of: 'double', count: double.person.joining ? 1 : 0 },
    { what: 'joining', of: 'keep', count: keep.person.joining ? 1 : 0 },
    { what: 'kin', of: 'double', count: double.facts.kin.length },
    { what: 'care', of: 'double', count: careOf(double, at) },
    { what: 'granted', of: 'double', count: minutesIn(known.double.accounts, 'granted') },
    { what: 'marks', of: 'double', count: marks },
    { what: 'acts', of: 'double', count: acts },
    { what: 'frozen', of: 'double', count: shut(known.double.accounts) },
    { what: 'frozen', of: 'keep', count: shut(known.keep.accounts) },
    { what: 'ceiling', of: 'keep', count: Math.max(0, sum - memberCeilingMinutes) },
  ]
  return all.filter(({ count }) => count > 0)
}

/** Refuses with `merging.first`, whose issues name what has to be settled, and of which of the two. */
export const mustBeFree = (obstacles: Obstacle[]): void => {
  if (obstacles.length === 0) return
  throw new RefusalError('merging.first', obstacles.map(({ what, of, count }) =>
    ({ path: `${of}.${what}`, message: String(count) })))
}
