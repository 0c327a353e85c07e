import { client } from '../../state/client.ts'
import { orAsKept } from '../../state/kept-view.ts'
import { openFirst } from './voucher/model.ts'

const mostKept = 10

/** A voucher with its code, also at a counter without a signal. */
export const loadVoucher = (voucherId: string, forPerson?: string) =>
  orAsKept(`voucher.${voucherId}`, () => client('GET /vouchers/:voucherId', { voucherId, ...(forPerson ? { forPerson } : {}) }))

const listKey = (cursor = '', forPerson = ''): string => `vouchers.${forPerson}.${cursor}`

/**
 * My household's vouchers, or those of whom I act for. The codes of those that are open are kept as well, so that whoever goes to fetch has them,
 * also where another member redeemed and this phone has never opened them.
 */
export const loadVouchers = (cursor: string | undefined, forPerson?: string) => orAsKept(listKey(cursor, forPerson), async () => {
  const page = await client('GET /vouchers', { ...(cursor === undefined ? {} : { cursor }), ...(forPerson ? { forPerson } : {}) })
  const open = openFirst(page.items).filter(({ state }) => state === 'open').slice(0, mostKept)
  await Promise.all(open.map(({ id }) => loadVoucher(id, forPerson)))
  return page
})
