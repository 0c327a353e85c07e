import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { chinaDay } from '../../../shared/units.ts'
import { type Actor, homeOf, reaches } from '../../platform/actor.ts'
import { mustBeApart } from '../../platform/closeness.ts'
import type { Request } from '../../platform/commit.ts'
import { membersOf, successorOf } from '../../platform/household.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { below, withinTries } from '../../platform/wrong-codes.ts'
import { MerchantPerson } from '../rewards/items.ts'
import { mustBeCode, voucherIdOf } from './codes.ts'
import { findVoucher } from './find.ts'
import { type Voucher, WrongCodes } from './items.ts'

const station = ['stationStaff'] as const

const worksForMerchant = async (actor: Actor, merchantId?: string): Promise<boolean> => {
  const page = await listPage(MerchantPerson, { partition: `merchantsOf#${actor.id}`, limit: 100 })
  return page.items.some((one) => !merchantId || one.merchantId === merchantId)
}

/** Who has nothing to verify anywhere learns nothing about any code. */
const mustBeVerifier = async (actor: Actor): Promise<void> =>
  must(actor.roles.some(({ role }) => role === 'stationStaff') || await worksForMerchant(actor), 'voucher.notStaff')

/** What is a merchant's is handed over by its people, all else by the station. Refuses with `voucher.elsewhere`. */
const mustBeHere = async (actor: Actor, { merchantId, community }: Voucher): Promise<void> =>
  must(merchantId ? await worksForMerchant(actor, merchantId) : reaches(actor, station, community), 'voucher.elsewhere')

/** Never for oneself, one's own household or kin (FP-09, PEERS 4.22). Refuses with `conflict.close`. */
export const mustBeForOthers = async (actor: Actor, { householdId, personId }: Voucher): Promise<void> => {
  const household = await successorOf(householdId)
  await mustBeApart(actor, [personId, ...household ? membersOf(household) : []])
}

const triesOf = async (personId: string, day: string): Promise<number> =>
  (await WrongCodes.build(GetItemCommand).key({ personId, day }).options({ consistent: true }).send()).Item?.tries ?? 0

/**
 * The voucher behind a code that was scanned or typed, for who may hand it over. A slip in typing is told at once and
 * counts nothing; codes that there are not are counted, so that nobody tries them out.
 * Refuses with `voucher.notStaff`, `voucher.mistyped`, `voucher.tries`, `voucher.unknown`, `voucher.elsewhere`,
 * `conflict.close`.
 */
export const voucherFor = async (request: Request, typed: string): Promise<Voucher> => {
  const { actor } = request
  await mustBeVerifier(actor)
  const code = mustBeCode(typed)
  const day = chinaDay(request.at)
  const most = (await settingsOf(homeOf(actor)))['points.voucherTries']
  const { id: personId } = actor
  const found = await withinTries(request, {
    used: await triesOf(personId, day), most, spent: 'voucher.tries', wrong: 'voucher.unknown',
    event: { type: 'voucher.wrongCode', community: homeOf(actor), data: { personId, day } },
    count: () => WrongCodes.build(UpdateTransaction).item({ personId, day, tries: $add(1) })
      .options({ condition: below('tries', most) }),
  }, await findVoucher(await voucherIdOf(code)))
  await mustBeHere(actor, found)
  await mustBeForOthers(actor, found)
  return found
}
