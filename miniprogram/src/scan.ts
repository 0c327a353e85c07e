import Taro from '@tarojs/taro'

/** WeChat scans; a plain browser cannot, so there the digits are typed. */
export const canScan = process.env.TARO_ENV === 'weapp'

/** The text of a code; nothing when the person turned back. */
export const scan = async (): Promise<string | undefined> => {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result
  } catch {
    return undefined
  }
}
