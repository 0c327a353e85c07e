import Taro from '@tarojs/taro'
import type { Transport } from '../../../shared/client.ts'
import { addressOf } from './address.ts'

const base = process.env.LINLI_API_URL ?? ''

/** Over HTTPS from inside the mini-program. */
export const httpsTransport: Transport = async (request) => {
  const answer = await Taro.request({
    url: addressOf(base, request),
    method: request.method as 'GET' | 'POST' | 'PUT',
    header: { ...request.headers, 'content-type': 'application/json' },
    ...(request.body === undefined ? {} : { data: request.body }),
    timeout: 15_000,
  })
  return { status: answer.statusCode, headers: answer.header, body: answer.data }
}
