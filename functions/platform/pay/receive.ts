import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 as Answer } from 'aws-lambda'
import { log, signal } from '../log.ts'
import { BusyError, StaleError, isBusy } from '../retry.ts'
import { PayError } from './error.ts'
import type { Merchant } from './merchant.ts'
import { type PayNotification, notification } from './notification.ts'

/** Does what follows from a notification, once however often it is told. What it throws makes WeChat tell again. */
export type Settle = (merchant: Merchant, told: PayNotification) => Promise<void>

const mostBodyBytes = 64 * 1024

/** WeChat takes 204 for a yes; anything from 400 makes it come again, at growing distances for about a day. */
const yes: Answer = { statusCode: 204 }
const no = (statusCode: number, message: string): Answer => ({
  statusCode, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify({ code: 'FAIL', message }),
})

const bodyOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string =>
  (isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body)

const answerTo = (error: unknown): Answer => {
  if (error instanceof PayError && error.kind === 'forged') {
    log.warn('a notification of payment was refused', { why: error.message })
    return no(401, 'signature')
  }
  if (error instanceof BusyError || error instanceof StaleError || isBusy(error)) {
    signal('Busy')
    return no(503, 'busy')
  }
  log.error('a notification of payment was not settled', error as Error)
  signal('Bug')
  return no(500, 'bug')
}

/**
 * The handler behind `POST /pay/notifications/{mchid}`: nobody is signed in there, WeChat's signature is the proof. The
 * answer is given once `settle` is done, for which WeChat waits five seconds. 404 for a merchant that is not ours, 401
 * for what is forged, 503 and 500 where it could not be settled.
 */
export const payNotificationHandler = (
  findMerchant: (mchid: string) => Promise<Merchant | undefined>, settle: Settle,
) => async (event: APIGatewayProxyEventV2): Promise<Answer> => {
  const body = bodyOf(event)
  if (Buffer.byteLength(body) > mostBodyBytes) return no(413, 'too large')
  try {
    const merchant = await findMerchant(event.pathParameters?.mchid ?? '')
    if (!merchant) return no(404, 'no such merchant')
    await settle(merchant, await notification(merchant, event.headers, body))
    return yes
  } catch (error) {
    return answerTo(error)
  }
}
