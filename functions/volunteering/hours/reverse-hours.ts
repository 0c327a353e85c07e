import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { adminRoles } from '../../../shared/roles.ts'
import { movementIdOf } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { reversalOf } from '../../ledger/reverse.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, write } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { ServiceRecord } from './items.ts'

interface Reversal { personId: string; recordId: string; reason: string; force?: boolean | undefined }

/** Who may force a reversal whose credit or points have moved on. */
const forcingRoles = ['streetAdmin', 'cityAdmin'] as const

/**
 * Take a wrong hour record back by a linked movement; the record stays, marked (VR-05). What followed from it
 * (time credit, family points) is taken back by this event's reactions.
 * Refuses with `record.unknown`, `role.scope`, `reversal.self` (a second person is needed), `record.reversed`,
 * `balance.short`.
 */
export const reverseHours = async (request: Request, { personId, recordId, reason, force }: Reversal) => {
  const { Item } = await ServiceRecord.build(GetItemCommand).key({ personId, recordId })
    .options({ consistent: true }).send()
  const { community, title, minutes, movementId, eventId, confirmedBy, reversedAt } = Item ?? refuse('record.unknown')
  mustReach(request.actor, force ? forcingRoles : adminRoles, community)
  must(![confirmedBy, personId].includes(request.actor.id), 'reversal.self')
  must(!reversedAt, 'record.reversed')
  const at = momentText(request.at)
  const first = {
    movement: 'hours.record', from: `serviceMinutes:issued:${community}`, to: `serviceMinutes:volunteer:${personId}`,
    amount: minutes, happenedAt: at,
  }
  const { draft, mark } = reversalOf(movementId, first, at, movementIdOf(request.eventId, 0), reason)
  const data = { personId, recordId, title, minutes, reverses: eventId, reason, ...(force ? { force } : {}) }
  const answer = { recordId, movementId: movementIdOf(request.eventId, 0) }
  return post(request, { type: 'hours.reversed', community, data, answer, movements: [draft] },
    write(ServiceRecord.build(UpdateTransaction).item({ personId, recordId, reversedAt: at, reversalReason: reason })
      .options({ condition: { attr: 'reversedAt', exists: false } }), 'record.reversed'), mark)
}
