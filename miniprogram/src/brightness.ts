import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

const onPhone = process.env.TARO_ENV === 'weapp'

// How bright it was before a code was shown; nothing while none is.
let before: number | undefined

const shine = async (): Promise<void> => {
  if (!onPhone || before !== undefined) return
  before = (await Taro.getScreenBrightness()).value
  await Promise.all([Taro.setScreenBrightness({ value: 1 }), Taro.setKeepScreenOn({ keepScreenOn: true })])
}

const rest = (): void => {
  if (before === undefined) return
  void Taro.setScreenBrightness({ value: before })
  void Taro.setKeepScreenOn({ keepScreenOn: false })
  before = undefined
}

// A phone that does not allow it shows the code all the same.
const tryToShine = (): void => { void shine().catch(() => undefined) }

/**
 * While a code is shown the screen is as bright as it goes and does not turn dark, so that a scanner reads it in the
 * sun; as it was before once the page is left. A browser has no say in that.
 */
export const useBrightScreen = (): void => {
  useDidShow(tryToShine)
  useDidHide(rest)
  useEffect(() => {
    tryToShine()
    return rest
  }, [])
}
