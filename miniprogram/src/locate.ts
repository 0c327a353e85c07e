import Taro from '@tarojs/taro'

export interface Spot { latitude: number; longitude: number }

/** Where the phone is, in degrees (WGS 84); nothing where it may not or cannot say. */
export const locate = async (): Promise<Spot | undefined> => {
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'wgs84' })
    return { latitude, longitude }
  } catch {
    return undefined
  }
}
