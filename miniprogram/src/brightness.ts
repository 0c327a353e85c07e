import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const onPhone = process.env.TARO_ENV === 'weapp'

/**
 * While a code is shown the screen is as bright as it goes and does not turn dark, so that a scanner reads it in the
 * sun; as it was before once the page is left. A browser has no say in that.
 */
export const useBrightScreen = (): void => {
  const before = useRef<number | undefined>(undefined)
  const shine = async (): Promise<void> => {
    if (!onPhone || before.current !== undefined) return
    const { value } = await Taro.getScreenBrightness()
    before.current = value
    await Promise.all([Taro.setScreenBrightness({ value: 1 }), Taro.setKeepScreenOn({ keepScreenOn: true })])
  }
  const rest = (): void => {
    const value = before.current
    if (value === undefined) return
    before.current = undefined
    void Taro.setScreenBrightness({ value })
    void Taro.setKeepScreenOn({ keepScreenOn: false })
  }
  // A phone that does not allow it shows the code all the same.
  useDidShow(() => { void shine().catch(() => undefined) })
  useDidHide(rest)
  useEffect(() => rest, [])
}
