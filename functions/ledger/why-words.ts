/** Pure: pieces of what an entry says, in Chinese and in English. */

export interface Words { zh: string; en: string }
export type Data = Record<string, unknown>

export const words = (zh: string, en: string): Words => ({ zh, en })

export const duration = (minutes: number): Words => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = (hour: string, minute: string) =>
    [...(hours > 0 ? [`${hours}${hour}`] : []), ...(rest > 0 || hours === 0 ? [`${rest}${minute}`] : [])]
  return words(parts(' 小时', ' 分钟').join(' '), parts(' h', ' min').join(' '))
}

export const number = (data: Data, name: string): number => Number(data[name] ?? 0)
/** A text of an event, or what stands for it where it says none. */
export const text = (data: Data, name: string, otherwise = ''): string =>
  (typeof data[name] === 'string' ? data[name] : otherwise)
