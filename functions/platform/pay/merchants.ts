import { now } from '../clock.ts'
import { type Request, commit } from '../commit.ts'
import { putRow, readRow } from '../row.ts'
import { seal, unseal } from '../vault.ts'
import { type Merchant, merchantForm } from './merchant.ts'

/** What is kept of a merchant: everything, sealed under the vault's key. */
interface MerchantRow { mchid: string; sealed: string }

const keyOf = (mchid: string) => ({ pk: `payMerchant#${mchid}`, sk: 'payMerchant' })
const contextOf = (mchid: string): string => `payMerchant ${mchid}`

const rememberMs = 60_000
const remembered = new Map<string, { at: number; merchant: Merchant | undefined }>()
const mostRemembered = 200

const read = async (mchid: string): Promise<Merchant | undefined> => {
  const row = await readRow<MerchantRow>(keyOf(mchid))
  return row && merchantForm.parse(JSON.parse(await unseal(row.sealed, contextOf(mchid))))
}

/** A merchant with its keys, undefined where there is none. A change is seen everywhere within a minute. */
export const findMerchant = async (mchid: string): Promise<Merchant | undefined> => {
  if (!/^\d{8,10}$/.test(mchid)) return undefined
  const known = remembered.get(mchid)
  if (known && Math.abs(now() - known.at) < rememberMs) return known.merchant
  const merchant = await read(mchid)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(mchid, { at: now(), merchant })
  return merchant
}

/**
 * Keep a merchant's keys, sealed; those that were kept before are replaced. An operator's act: which keys are in force
 * stands in the trail, by their names.
 * @throws Error where something is not in its form
 */
export const keepMerchant = async (request: Request, division: string, given: Merchant): Promise<{ mchid: string }> => {
  const merchant = merchantForm.parse(given)
  const { mchid, serial, platformKeys } = merchant
  const row: MerchantRow = { mchid, sealed: await seal(JSON.stringify(merchant), contextOf(mchid)) }
  const data = { mchid, serial, platformKeys: platformKeys.map(({ id }) => id) }
  const answer = { mchid }
  await commit(request, { type: 'payMerchant.kept', community: division, data, answer },
    putRow('PayMerchant', keyOf(mchid), row, 'stale'))
  remembered.delete(mchid)
  return answer
}
