import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { type Write, commit, write } from '../../platform/commit.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { VolunteerNumber } from '../../platform/volunteer-number.ts'
import { findRegistered, findStanding } from './find.ts'
import { type Standing, Standing as StandingItem, Volunteer, boardPlace } from './items.ts'
import { volunteerNumberOf } from './rules.ts'
import { countWrites } from './star-writes.ts'

const mostAttempts = 5

/** The first number that is free, or the person's own already. */
const freeNumber = async (personId: string): Promise<string> => {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const number = volunteerNumberOf(personId, attempt)
    const { Item } = await VolunteerNumber.build(GetItemCommand).key({ number }).options({ consistent: true }).send()
    if (!Item || Item.personId === personId) return number
  }
  throw new Error('No volunteer number is free.')
}

const moveWrites = ({ personId, community: before, level = 0 }: Standing, community: string): Write[] => [
  ...(before ? [write(Volunteer.build(DeleteTransaction).key({ community: before, personId }), 'stale')] : []),
  ...(before ? countWrites(before, level, 0) : []),
  ...countWrites(community, 0, level),
]

/**
 * Whoever registers becomes a volunteer with a number of their own (VR-17), in the list of the home community; who
 * moves takes number and stars along.
 */
export const giveNumber: Reaction = {
  name: 'volunteering.giveNumber',
  run: async (request, event) => {
    const { personId } = event.data as { personId: string }
    // As the person stands now: events may come late.
    const { community, nameMasked } = await findRegistered(personId)
    const before = await findStanding(personId)
    if (before.community === community && before.nameMasked === nameMasked) return undefined
    const number = before.number ?? await freeNumber(personId)
    const place = before.onBoard ? boardPlace(community, before.boardMinutes ?? 0, personId) : {}
    return commit(request, { type: 'volunteer.numbered', community, data: { personId, number }, answer: {} },
      write(StandingItem.build(UpdateTransaction).item({ personId, community, nameMasked, number, ...place })
        .options({ condition: before.community
          ? { attr: 'community', eq: before.community } : { attr: 'community', exists: false } }), 'stale'),
      ...(before.number ? [] : [write(VolunteerNumber.build(PutTransaction).item({ number, personId })
        .options({ condition: { attr: 'number', exists: false } }), 'stale')]),
      ...(before.community === community ? [] : moveWrites(before, community)),
      write(Volunteer.build(PutTransaction).item({ community, personId }), 'stale'))
  },
}
