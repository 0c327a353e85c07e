import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { balanceOf } from '../../ledger/balance.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import type { DueTask } from '../../platform/due.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findStanding } from './find.ts'
import { StarFact, Standing } from './items.ts'
import { nextLevel } from './rules.ts'
import { addTo, starCountWrite } from './star-writes.ts'

interface Change { personId: string; community: string; before: number; level: number; minutes: number }

/** What changes for a person now, by the ledger's balance and the table of the home community. */
const changeOf = async (request: Request, id: string): Promise<Change[]> => {
  const { personId, community, level: before = 0, barredUntil = '' } = await findStanding(id)
  const minutes = await balanceOf(`serviceMinutes:volunteer:${personId}`)
  if (!community) return []
  const settings = await settingsOf(community)
  const barred = barredUntil > momentText(request.at)
  const level = nextLevel({ level: before, minutes, barred }, settings['volunteering.starHours'])
  return level === before ? [] : [{ personId, community, before, level, minutes }]
}

const personWrites = (request: Request, { personId, before, level, minutes }: Change): Write[] => [
  write(Standing.build(UpdateTransaction).item({ personId, level }).options({
    condition: before === 0
      ? { or: [{ attr: 'level', exists: false }, { attr: 'level', eq: 0 }] } : { attr: 'level', eq: before },
  }), 'stale'),
  write(StarFact.build(PutTransaction).item({
    personId, at: momentText(request.at), eventId: request.eventId, level, before, minutes,
  }), 'stale'),
]

/** People change level by the dozen at once: an item of a transaction is written once. */
const countWrites = (changes: Change[]): Write[] => {
  const sums = new Map<string, number>()
  for (const { community, before, level } of changes) {
    if (before) addTo(sums, `${community} ${before}`, -1)
    if (level) addTo(sums, `${community} ${level}`, 1)
  }
  return [...sums].filter(([, people]) => people !== 0).map(([key, people]) => {
    const [community = '', level] = key.split(' ')
    return starCountWrite(community, Number(level), people)
  })
}

/** Raise or lower stars, each by a fact of its own (VR-11). Nothing is committed where nothing changes. */
const moveAll = async (request: Request, people: string[], community: string) => {
  const changes = (await Promise.all(people.map((personId) => changeOf(request, personId)))).flat()
  if (changes.length === 0) return undefined
  return commit(request, { type: 'stars.changed', community, data: { changes }, answer: {} },
    ...changes.flatMap((change) => personWrites(request, change)), ...countWrites(changes))
}

export const moveStars: Reaction = {
  name: 'volunteering.moveStars',
  run: (request, event) => moveAll(request, (event.data as { people: string[] }).people, event.community),
}

/** Up one level at a time: each rise asks whether there is another (VR-11). */
export const moveStarsOn: Reaction = {
  name: 'volunteering.moveStarsOn',
  run: (request, event) => {
    const { changes } = event.data as { changes: Change[] }
    return moveAll(request, changes.map(({ personId }) => personId), event.community)
  },
}

/** When a bar ends, what was earned meanwhile is given (VR-09). */
export const endStarBar: DueTask = {
  task: 'volunteering.endStarBar',
  run: async (request, personId) => moveAll(request, [personId], (await findStanding(personId)).community ?? 'none'),
}
