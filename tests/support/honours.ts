import type { Input } from '../../shared/contract/index.ts'
import { checkItems } from '../../shared/honours.ts'
import { dayIn } from './arrangements.ts'
import { newHousehold } from './households.ts'
import { doWhatIsDue } from './orders.ts'
import { drain } from './stream.ts'
import { type Person, clock, grant, newCommunity, newResident } from './world.ts'

const dayMinutes = 1440

export const words = '老人摔倒是他们背下楼的，十几年了谁家有事都搭把手。'

/** A community with who works there and at the street above it, and neighbours. */
export const honourStage = async () => {
  const community = await newCommunity()
  const [admin, colleague, worker, second] = [
    await newResident(community, 'communityAdmin'), await newResident(community, 'communityAdmin'),
    await newResident(community, 'gridWorker'), await newResident(community, 'gridWorker'),
  ]
  const [street, otherStreet] = [await newResident(community), await newResident(community)]
  for (const one of [street, otherStreet]) await grant(one, 'streetAdmin', community.slice(0, 9))
  const [nominee, neighbour, third] = [await newResident(community), await newResident(community), await newResident(community)]
  return { community, admin, colleague, worker, second, street, otherStreet, nominee, neighbour, third }
}
export type Stage = Awaited<ReturnType<typeof honourStage>>

/** Somebody of the household that another founds by it. */
export const familyMember = async (head: Person, community: string): Promise<Person> => {
  const member = await newResident(community)
  await newHousehold('幸福一家', head, member)
  return member
}

type Opening = Input<'POST /honour-work/rounds'>

export const openRound = ({ community, admin }: Stage, changes: Partial<Opening> = {}) => admin.call('POST /honour-work/rounds', {
  community, kind: 'volunteer', title: '2026 年最美志愿者', conditions: '没有固定标准，群众说了算。', lastDay: dayIn(2), most: 2, ...changes,
})

/** Somebody nominates; by whom and whom one likes. */
export const nominating = (by: Person, roundId: string, whom: Person, text = words) =>
  by.call('POST /honour-rounds/:roundId/nominations', { roundId, personId: whom.id, words: text })

/** Every condition looked up by a worker, with a note. */
export const checkAll = async (worker: Person, community: string, nominationId: string): Promise<void> => {
  for (const item of checkItems) {
    await worker.call('POST /honour-work/nominations/:nominationId/checks', { community, nominationId, item, met: true, note: '走访核实' })
  }
}

/** Past the last day of nominations. */
export const closeNominations = (): void => clock.advance(3 * dayMinutes)

export const review = ({ community, admin }: Stage, nominationId: string, choose = true, by = admin) =>
  by.call('POST /honour-work/nominations/:nominationId/review', {
    community, nominationId, choose, resolution: '2026-12-01 评议会第 3 号', reason: '邻居们都说好',
  })

/** The days of the notice go by. */
export const afterNotice = async (): Promise<void> => {
  clock.advance(4 * dayMinutes)
  await drain()
  await doWhatIsDue()
  await drain()
}

export const decide = ({ community, street }: Stage, nominationId: string, given = true, by = street) =>
  by.call('POST /honour-work/nominations/:nominationId/decision', { community, nominationId, grant: given, reason: '同意社区意见' })

/** A volunteer whom a neighbour nominated and who said yes; every condition looked up. */
export const standing = async (stage: Stage, roundId: string, whom = stage.nominee): Promise<string> => {
  const { id: nominationId } = await nominating(stage.neighbour, roundId, whom)
  await whom.call('POST /nominations/:nominationId/answer', { nominationId, yes: true })
  await checkAll(stage.worker, stage.community, nominationId)
  return nominationId
}

/** On public notice. */
export const noticed = async (stage: Stage): Promise<string> => {
  const { id } = await openRound(stage)
  const nominationId = await standing(stage, id)
  closeNominations()
  await review(stage, nominationId)
  return nominationId
}

/** Honoured. */
export const granted = async (stage: Stage): Promise<string> => {
  const nominationId = await noticed(stage)
  await afterNotice()
  await decide(stage, nominationId)
  return nominationId
}

export const stateOf = async ({ community, admin }: Stage, nominationId: string) =>
  (await admin.call('GET /honour-work/nominations/:nominationId', { community, nominationId })).nomination.state
