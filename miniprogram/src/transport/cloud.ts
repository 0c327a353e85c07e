import Taro from '@tarojs/taro'
import type { Transport, WireAnswer } from '../../../shared/client.ts'

/** Through WeChat's cloud: the function `linli` learns who is asking from WeChat itself, signs and forwards. */
export const cloudTransport: Transport = async (request) => {
  const answer = await Taro.cloud.callFunction({ name: 'linli', data: request })
  return answer.result as unknown as WireAnswer
}

export const startCloud = () =>
  Taro.cloud.init(process.env.LINLI_CLOUD_ENV ? { env: process.env.LINLI_CLOUD_ENV } : {})
