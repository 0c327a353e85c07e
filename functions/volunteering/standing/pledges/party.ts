import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { homeOf } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { PartyWord, partyWordOf } from '../../../platform/party.ts'
import { must } from '../../../platform/refusal.ts'
import { partyWrite } from './counts.ts'

/**
 * Register as a party member in the home community, or take that back: one's own word, seen by oneself alone; the
 * community sees a count (VR-15, VR-16). Refuses with `party.same`.
 */
export const wordOfParty = async (request: Request, { registered }: { registered: boolean }) => {
  const { id: personId } = request.actor
  const before = await partyWordOf(personId)
  must((before !== undefined) !== registered, 'party.same')
  const community = before?.community ?? homeOf(request.actor)
  const type = registered ? 'party.registered' : 'party.left'
  return commit(request, { type, community, data: {}, answer: { registered } },
    registered
      ? write(PartyWord.build(PutTransaction).item({ personId, community, at: momentText(request.at) })
        .options({ condition: { attr: 'personId', exists: false } }), 'party.same')
      : write(PartyWord.build(DeleteTransaction).key({ personId })
        .options({ condition: { attr: 'personId', exists: true } }), 'party.same'),
    partyWrite(community, registered ? 1 : -1))
}
