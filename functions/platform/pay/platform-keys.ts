import { X509Certificate } from 'node:crypto'
import * as z from 'zod'
import { now } from '../clock.ts'
import type { FindKey } from './authentic.ts'
import { open, sealedForm } from './cipher.ts'
import { PayError } from './error.ts'
import type { Merchant } from './merchant.ts'
import { type PayRequest, answerIn, parsed, sendRaw } from './send.ts'

interface Certificate { serial: string; publicKey: string; fromMs: number; untilMs: number }
interface Known { atMs: number; certificates: Certificate[]; failure?: unknown }

const listedForm = z.object({ serial_no: z.string(), encrypt_certificate: sealedForm })
type Listed = z.output<typeof listedForm>
const listForm = z.object({ data: z.array(listedForm).max(20) })

/** A certificate as it was sealed; its number must be its own. */
const certificateIn = (merchant: Merchant, { serial_no: serial, encrypt_certificate: sealed }: Listed): Certificate => {
  const { publicKey, serialNumber, validFromDate, validToDate } = new X509Certificate(open(merchant, sealed))
  if (serialNumber !== serial) throw new PayError('forged', 'a certificate under another number')
  return {
    serial, publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
    fromMs: validFromDate.getTime(), untilMs: validToDate.getTime(),
  }
}

const among = (certificates: Certificate[], serial: string): string | undefined =>
  certificates.find((one) => one.serial === serial && one.fromMs <= now() && now() < one.untilMs)?.publicKey

const namedKey = ({ platformKeys }: Merchant, serial: string): string | undefined =>
  platformKeys.find(({ id }) => id === serial)?.key

/**
 * The list of certificates is sealed under the API v3 key, so that it vouches for itself: it may be signed by one of
 * those that it brings.
 */
const fetchCertificates = async (merchant: Merchant): Promise<Certificate[]> => {
  const raw = await sendRaw(merchant, { method: 'GET', path: '/v3/certificates' })
  const inIt = (list: z.output<typeof listForm>) => list.data.map((one) => certificateIn(merchant, one))
  const list = await answerIn(merchant, raw, listForm, async (_, serial) => {
    const brought = listForm.safeParse(parsed(raw.bytes.toString()))
    return namedKey(merchant, serial) ?? (brought.data && among(inIt(brought.data), serial))
  })
  return inIt(list)
}

// WeChat asks for a look every twelve hours; a name never heard is asked for at most once a minute, and after a failure
// nobody asks for some seconds: a stranger's notifications must not make us call WeChat each time.
const freshMs = 12 * 3_600_000
const againMs = 60_000
const afterFailureMs = 10_000
const remembered = new Map<string, Known>()

const look = async (merchant: Merchant, before: Certificate[]): Promise<Known> => {
  try {
    return { atMs: now(), certificates: await fetchCertificates(merchant) }
  } catch (failure) {
    return { atMs: now(), certificates: before, failure }
  }
}

const restMs = ({ certificates, failure }: Known, serial: string): number => {
  if (failure) return afterFailureMs
  return among(certificates, serial) ? freshMs : againMs
}

/** What is known of certificates still counts while WeChat cannot be asked for newer ones. */
const certificateKey = async (merchant: Merchant, serial: string): Promise<string | undefined> => {
  const { mchid } = merchant
  const before = remembered.get(mchid)
  const isFresh = before !== undefined && Math.abs(now() - before.atMs) < restMs(before, serial)
  const known = isFresh ? before : await look(merchant, before?.certificates ?? [])
  remembered.set(mchid, known)
  const key = among(known.certificates, serial)
  if (!key && known.failure) throw known.failure
  return key
}

/**
 * WeChat's key of this name. `PUB_KEY_ID_…` must be one of the merchant's; anything else is the number of a
 * certificate, which is fetched: both come side by side while a merchant changes from certificates to a public key.
 */
export const findPlatformKey: FindKey = async (merchant, serial) => {
  if (serial.startsWith('PUB_KEY_ID_')) return namedKey(merchant, serial)
  return /^[0-9A-F]{8,40}$/.test(serial) ? certificateKey(merchant, serial) : undefined
}

/** A call to WeChat Pay with an answer of this form; nothing (204) where `form` is undefined. */
export const call = async <T>(merchant: Merchant, request: PayRequest, form?: z.ZodType<T>): Promise<T> =>
  answerIn(merchant, await sendRaw(merchant, request), form, findPlatformKey)
