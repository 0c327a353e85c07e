import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import { PayError, isRefused } from '../error.ts'
import type { Merchant } from '../merchant.ts'
import { call, findPlatformKey } from '../platform-keys.ts'
import { mustBeGood, sendRaw } from '../send.ts'
import { type FundBill, type TradeBill, readFundBill, readTradeBill } from './rows.ts'

const linkForm = z.object({ hash_type: z.literal('SHA1'), hash_value: z.hex().length(40), download_url: z.url() })

const mostBytes = 128 * 1024 * 1024

const unpacked = (bytes: Buffer): Buffer => {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes })
  } catch {
    throw new PayError('unknown', 'a bill that does not unpack')
  }
}

/** What is downloaded bears no signature: the signed answer that named it has its hash, of the unpacked text. */
const download = async (merchant: Merchant, link: z.infer<typeof linkForm>): Promise<string> => {
  // Asked of the server that we know, whatever host the answer names.
  const { pathname, search } = new URL(link.download_url)
  const raw = await sendRaw(merchant, { method: 'GET', path: `${pathname}${search}` })
  await mustBeGood(merchant, raw, findPlatformKey)
  const bytes = unpacked(raw.bytes)
  const hash = createHash('sha1').update(bytes).digest('hex')
  if (hash !== link.hash_value.toLowerCase()) throw new PayError('forged', 'the bill is not the one that was promised')
  return bytes.toString('utf8')
}

/** A day without anything has no bill; that is not the same as a bill that is not made yet. */
const billOf = async <Bill>(
  merchant: Merchant, path: string, read: (text: string) => Bill, none: Bill,
): Promise<Bill> => {
  try {
    const link = await call(merchant, { method: 'GET', path: `${path}&tar_type=GZIP` }, linkForm)
    return read(await download(merchant, link))
  } catch (error) {
    if (isRefused(error, 'NO_STATEMENT_EXIST')) return none
    throw error
  }
}

/**
 * All payments and refunds of a day in China (`2026-11-24`), for three months back. Made by ten in the morning of the
 * next day; a day on which nothing happened has no rows.
 * @throws PayError: refused with `STATEMENT_CREATING` (not made yet: later), `INVALID_REQUEST`; unknown; forged (the
 *   hash does not fit)
 */
export const tradeBill = (merchant: Merchant, day: string): Promise<TradeBill> =>
  billOf(merchant, `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL`, readTradeBill,
    { rows: [], sums: { count: 0, totalFen: 0, refundFen: 0, feeFen: 0 } })

/** All movements of the merchant's basic account on a day in China; otherwise like `tradeBill`. */
export const fundBill = (merchant: Merchant, day: string): Promise<FundBill> =>
  billOf(merchant, `/v3/bill/fundflowbill?bill_date=${day}&account_type=BASIC`, readFundBill,
    { rows: [], sums: { count: 0, inCount: 0, inFen: 0, outCount: 0, outFen: 0 } })
