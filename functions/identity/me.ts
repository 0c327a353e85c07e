import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import type { Actor } from '../platform/actor.ts'
import { momentText } from '../platform/clock.ts'
import type { Request } from '../platform/commit.ts'
import { divisionName } from '../platform/divisions.ts'
import { termsHeadOf } from '../platform/terms.ts'
import { unseal } from '../platform/vault.ts'
import { cityOf } from '../../shared/terms.ts'
import { markSeen } from './idle/seen.ts'
import { Profile } from './items.ts'
import { joiningOf } from './joining/view.ts'
import { versionsFor } from './terms/see-terms.ts'

/** Where somebody stands with the terms of their city. */
export const termsOf = async (community: string, agreed: number | undefined, at: number) =>
  ({ ...(agreed ? { agreed } : {}), ...versionsFor(await termsHeadOf(cityOf(community)), at) })

/** What a person sees of themselves: the name in full, the phone by its end. */
export const viewOf = async (actor: Actor, at: number) => {
  const { Item } = await Profile.build(GetItemCommand).key({ personId: actor.id }).options({ consistent: true }).send()
  return {
    id: actor.id, registered: actor.community !== undefined, roles: actor.roles, serverTime: momentText(at),
    ...(Item ? { name: await unseal(Item.nameSealed, `${actor.id}/name`) } : {}),
    ...(Item?.phoneLast4 ? { phoneLast4: Item.phoneLast4 } : {}),
    ...(actor.community ? {
      community: actor.community, communityName: await divisionName(actor.community),
      terms: await termsOf(actor.community, actor.termsVersion, at),
    } : {}),
    ...(actor.householdId ? { householdId: actor.householdId } : {}),
    ...joiningOf(actor, Item),
  }
}

export const seeMe = async (request: Request) => {
  await markSeen(request.actor, request.at)
  return viewOf(request.actor, request.at)
}
