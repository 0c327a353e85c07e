import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { purposes } from '../../../shared/purposes.ts'
import { workerRoles } from '../../../shared/roles.ts'
import { homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { attachFiles } from '../../platform/files/attach.ts'
import { readFile } from '../../platform/files/items.ts'
import { readFacts } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { consentWrites } from '../facts/consents.ts'
import { CardCheck, CardWaiting, lapseTask, readCheck } from './items.ts'

const dayMs = 86_400_000

/**
 * A photo of the identity card, for a worker of the home community to look at; with consent to exactly that (PV-01,
 * PV-02). Refuses with `consent.missing`, `realName.waiting`, `realName.seen`, and what `attachFiles` refuses.
 */
export const askRealName = async (request: Request, input: { fileId: string; consent: number }) => {
  const { fileId, consent: version } = input
  const { actor: { id: personId }, at } = request
  const community = homeOf(request.actor)
  must(version === purposes.identityCard.version, 'consent.missing')
  const [{ realNameSeenAt }, before, file] =
    await Promise.all([readFacts(personId), readCheck(personId), readFile(fileId)])
  must(!realNameSeenAt, 'realName.seen')
  must(before?.state !== 'waiting', 'realName.waiting')
  // A photo that was meant for another purpose is none that workers alone see.
  must(!file || file.purpose === 'identityCard', 'file.type')
  const askedAt = momentText(at)
  const until = momentText(at + (await settingsOf(community))['identity.cardPhotoDays'] * dayMs)
  const condition = before ? { attr: 'askedAt', eq: before.askedAt } as const
    : { attr: 'personId', exists: false } as const
  return commit(request, {
    type: 'realName.asked', community, data: { personId }, answer: { state: 'waiting' as const, askedAt, fileId },
  },
  write(CardCheck.build(PutTransaction).item({ personId, community, state: 'waiting', askedAt, fileId })
    .options({ condition }), 'stale'),
  write(CardWaiting.build(PutTransaction).item({ community, askedAt, personId, fileId }), 'stale'),
  due({ task: lapseTask, key: personId, at: until }),
  ...consentWrites(request, personId, [{ purpose: 'identityCard', version }]),
  ...await attachFiles(request, [fileId], { community, readers: 'staff', roles: workerRoles, about: personId }))
}
