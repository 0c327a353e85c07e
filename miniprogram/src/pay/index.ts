import Taro from '@tarojs/taro'
import type { PayParams } from '../../../shared/pay.ts'
import { payInBrowser } from './browser.ts'
import { type PayOutcome, outcomeOf } from './outcome.ts'

const payInMiniProgram = async ({ appId: _, ...params }: PayParams): Promise<PayOutcome> => {
  try {
    return outcomeOf((await Taro.requestPayment(params)).errMsg)
  } catch (error) {
    return outcomeOf((error as { errMsg?: string }).errMsg)
  }
}

/** Open WeChat's own payment with what the server has signed, and say how the person left it. Ask the server afterwards. */
export const pay = process.env.TARO_ENV === 'weapp' ? payInMiniProgram : payInBrowser
