import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { OpenSpan } from '../../../shared/opening-hours.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { loadActor, mustReach } from '../../platform/actor.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { newId } from '../../platform/ids.ts'
import { listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findMerchant } from './find.ts'
import { Merchant, MerchantPerson, merchantsIn } from './items.ts'
import { stationReaders } from './see.ts'

interface Given { community: string; name: string; address: string; hours: OpenSpan[]; people: string[] }

const view = ({ merchantId, hours = [], ...rest }: Merchant) => ({ id: merchantId, hours, ...rest })

/** Refuses with `person.unknown` who is not registered anywhere. */
const named = (people: string[]) => Promise.all([...new Set(people)].map(async (personId) => {
  const actor = await loadActor(personId)
  must(actor?.community, 'person.unknown')
  return { personId: actor.id, name: actor.nameMasked ?? '*' }
}))

/** Who may verify from now on, and who may no longer. */
const peopleWrites = (merchantId: string, before: Merchant['people'], after: Merchant['people']): Write[] => {
  const stays = (list: Merchant['people'], id: string) => list.some(({ personId }) => personId === id)
  return [
    ...after.filter(({ personId }) => !stays(before, personId)).map(({ personId }) =>
      write(MerchantPerson.build(PutTransaction).item({ personId, merchantId }), 'stale')),
    ...before.filter(({ personId }) => !stays(after, personId)).map(({ personId }) =>
      write(MerchantPerson.build(DeleteTransaction).key({ personId, merchantId }), 'stale')),
  ]
}

const saved = (request: Request, before: Merchant | undefined, after: Merchant) => {
  const { merchantId, community, name, people } = after
  const data = { merchantId, name, people: people.map(({ personId }) => personId), active: after.active }
  const type = before ? 'merchant.changed' : 'merchant.registered'
  return commit(request, { type, community, data, answer: view(after) },
    write(Merchant.build(PutTransaction).item(after).options({
      condition: before ? { attr: 'version', eq: before.version } : { attr: 'merchantId', exists: false },
    }), 'merchant.stale'), ...peopleWrites(merchantId, before?.people ?? [], people))
}

/** Refuses with `role.scope`, `division.unknown`, `person.unknown`. */
export const registerMerchant = async (request: Request, { people, ...given }: Given) => {
  mustReach(request.actor, adminRoles, given.community)
  await divisionName(given.community)
  return saved(request, undefined,
    { ...given, merchantId: newId('mer'), active: true, people: await named(people), version: 1 })
}

interface Change extends Given { merchantId: string; version: number; active: boolean }

/** Refuses with `role.scope`, `merchant.unknown`, `merchant.stale`, `person.unknown`. */
export const changeMerchant = async (request: Request, { people, ...change }: Change) => {
  mustReach(request.actor, adminRoles, change.community)
  const before = await findMerchant(change.merchantId) ?? refuse('merchant.unknown')
  must(before.community === change.community, 'merchant.unknown')
  must(before.version === change.version, 'merchant.stale')
  return saved(request, before, { ...change, people: await named(people), version: before.version + 1 })
}

interface Paging { community: string; cursor?: string | undefined; limit?: number | undefined }

/** Refuses with `role.scope`. */
export const seeMerchants = async (request: Request, { community, ...paging }: Paging) => {
  mustReach(request.actor, stationReaders, community)
  const page = await listPage(Merchant, { partition: merchantsIn(community), index: true, ...paging })
  return { ...page, items: page.items.map(view) }
}
