import { client } from '../../state/client.ts'
import { orAsKept } from '../../state/kept-view.ts'
import { openFirst } from './voucher/model.ts'

const mostKept = 10

/** A voucher with its code, also at a counter without a signal. */
export const loadVoucher = (voucherId: string) =>
  orAsKept(`voucher.${voucherId}`, () => client('GET /vouchers/:voucherId', { voucherId }))

/**
 * My household's vouchers. The codes of those that are open are kept as well, so that whoever goes to fetch has them,
 * also where another member redeemed and this phone has never opened them.
 */
export const loadVouchers = (cursor: string | undefined) => orAsKept(`vouchers.${cursor ?? ''}`, async () => {
  const page = await client('GET /vouchers', cursor === undefined ? {} : { cursor })
  const open = openFirst(page.items).filter(({ state }) => state === 'open').slice(0, mostKept)
  await Promise.all(open.map(({ id }) => loadVoucher(id)))
  return page
})
