import Taro from '@tarojs/taro'

const prefix = 'linli.'

/** What the phone keeps. Anything unreadable counts as absent. */
export const readStored = <T>(key: string): T | undefined => {
  try {
    const text: unknown = Taro.getStorageSync(prefix + key)
    return typeof text === 'string' && text !== '' ? JSON.parse(text) as T : undefined
  } catch {
    return undefined
  }
}
export const store = (key: string, value: unknown): void => Taro.setStorageSync(prefix + key, JSON.stringify(value))
export const forget = (key: string): void => Taro.removeStorageSync(prefix + key)
