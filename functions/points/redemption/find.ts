import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../../platform/commit.ts'
import { due, notDue } from '../../platform/due.ts'
import { Delivery, OpenVoucher, Voucher } from './items.ts'

export const endTask = 'voucher.end'

export const findVoucher = async (voucherId: string): Promise<Voucher | undefined> =>
  (await Voucher.build(GetItemCommand).key({ voucherId }).options({ consistent: true }).send()).Item

/** How many of it are still to be handed over. */
export const leftOf = ({ state, quantity, handedOver, givenBack }: Voucher): number =>
  (state === 'open' ? quantity - handedOver - givenBack : 0)

/** As the household sees it. */
export const voucherView = (voucher: Voucher) => {
  const {
    voucherId: id, rewardId, kind, title, state, price, quantity, handedOver, givenBack, madeAt, madeByName, forName,
    endsAt, endedAt, place, delivery,
  } = voucher
  return {
    id, rewardId, kind, title, state, price, quantity, handedOver, givenBack, madeAt, madeByName, endsAt,
    ...(forName ? { forName } : {}),
    ...(endedAt ? { endedAt } : {}), ...(place ? { place } : {}), ...(delivery ? { delivery } : {}),
  }
}

/** As who hands over sees it. */
export const seenView = (voucher: Voucher) =>
  ({ ...voucherView(voucher), householdName: voucher.householdName, left: leftOf(voucher) })

const openRow = (voucher: Voucher): OpenVoucher => {
  const left = leftOf(voucher)
  return { rewardId: voucher.rewardId, voucherId: voucher.voucherId, left, points: left * voucher.price }
}

/** A new voucher, with all that stands beside it; `remindAt`: when it first has to do with the clock. */
export const openVoucher = (voucher: Voucher, remindAt: string): Write[] => {
  const { voucherId, community, madeAt, delivery } = voucher
  return [
    write(Voucher.build(PutTransaction).item(voucher)
      .options({ condition: { attr: 'voucherId', exists: false } }), 'stale'),
    write(OpenVoucher.build(PutTransaction).item(openRow(voucher)), 'stale'),
    due({ task: endTask, key: voucherId, at: remindAt }),
    ...delivery ? [write(Delivery.build(PutTransaction).item({ community, madeAt, voucherId }), 'stale')] : [],
  ]
}

/** What comes after a voucher as it was read; `stale` where another changed it meanwhile. */
export const saveVoucher = (before: Voucher, after: Voucher): Write[] => {
  const { voucherId, rewardId, community, madeAt, delivery } = before
  const save = write(Voucher.build(PutTransaction).item({ ...after, version: before.version + 1 })
    .options({ condition: { attr: 'version', eq: before.version } }), 'stale')
  if (leftOf(after) === leftOf(before)) return [save]
  if (leftOf(after) > 0) return [save, write(OpenVoucher.build(PutTransaction).item(openRow(after)), 'stale')]
  return [
    save, write(OpenVoucher.build(DeleteTransaction).key({ rewardId, voucherId }), 'stale'),
    notDue({ task: endTask, key: voucherId }),
    ...delivery ? [write(Delivery.build(DeleteTransaction).key({ community, madeAt, voucherId }), 'stale')] : [],
  ]
}
