import { chinaDay } from '../../shared/units.ts'
import type { Place } from './places.ts'
import { type Town, community } from './town.ts'

/** A round in which the resident is asked and the neighbour stands. Gives the round and both nominations. */
export const liveHonours = async (town: Town, residentId: string, neighbourId: string) => {
  const { id: roundId } = await town.as('admin')('POST /honour-work/rounds', {
    community: community.code, kind: 'volunteer', title: '年度最美志愿者', conditions: '没有固定标准，群众说了算。', most: 3,
    lastDay: chinaDay(town.system.clock.now() + 20 * 86_400_000),
  })
  const nominate = (by: 'leader' | 'neighbour', personId: string) => town.as(by)('POST /honour-rounds/:roundId/nominations', {
    roundId, personId, words: '谁家有事都搭把手，十几年了。',
  })
  const { id: askedId } = await nominate('leader', residentId)
  const { id: standingId } = await nominate('neighbour', neighbourId)
  await town.as('leader')('POST /nominations/:nominationId/voices', { nominationId: standingId, sentence: '热心人，大家都服' })
  return { roundId, askedId, standingId }
}
type Honours = Awaited<ReturnType<typeof liveHonours>>

/** The pages of rounds, nominations and the board. */
export const honourPlaces = ({ roundId, askedId, standingId }: Honours): Place[] => [
  { whose: 'resident', name: 'honours', path: 'packages/honours/home/index', shows: '#my-nominations' },
  { whose: 'resident', name: 'honour-round', path: `packages/honours/round/index?roundId=${roundId}`, shows: '#nominated' },
  { whose: 'resident', name: 'nominate', path: `packages/honours/nominate/index?roundId=${roundId}&kind=volunteer`, shows: '#who-self' },
  { whose: 'resident', name: 'nomination-asked', path: `packages/honours/nomination/index?nominationId=${askedId}`, shows: '#yes' },
  { whose: 'resident', name: 'nomination', path: `packages/honours/nomination/index?nominationId=${standingId}`, shows: '#support' },
  { whose: 'resident', name: 'honour-board', path: 'packages/honours/board/index', shows: '#nobody' },
]
