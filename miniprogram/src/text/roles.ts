import type { Words } from './words.ts'

interface Conditions {
  minAge?: number | undefined; maxAge?: number | undefined
  certificate?: 'firstAid' | 'food' | 'driving' | undefined; training?: string | undefined
}

export const certificateWords = {
  firstAid: ['急救证', 'First-aid certificate'],
  food: ['健康证（食品）', 'Food handler’s certificate'],
  driving: ['驾驶证', 'Driving licence'],
  training: ['培训', 'Training'],
} as const satisfies Record<string, Words>

const ageWords = ({ minAge, maxAge }: Conditions): Words[] => {
  if (minAge !== undefined && maxAge !== undefined) return [[`${minAge}至${maxAge}岁`, `aged ${minAge} to ${maxAge}`]]
  if (minAge !== undefined) return [[`满${minAge}岁`, `${minAge} or older`]]
  return maxAge === undefined ? [] : [[`${maxAge}岁及以下`, `${maxAge} or younger`]]
}

/** What a role asks for, as people say it: `满18岁，有急救证`. */
export const conditionWords = (role: Conditions): Words => {
  const { certificate, training } = role
  const parts: Words[] = [
    ...ageWords(role),
    ...(certificate === undefined ? [] : [[`有${certificateWords[certificate][0]}`, certificateWords[certificate][1]] as const]),
    ...(training === undefined ? [] : [[`参加过“${training}”`, `trained in “${training}”`] as const]),
  ]
  return parts.length === 0
    ? ['谁都可以', 'Anybody']
    : [parts.map(([zh]) => zh).join('，'), parts.map(([, en]) => en).join(', ')]
}

export const takenOf = (taken: number, capacity: number): Words => [`已报${taken}，要${capacity}人`, `${taken} of ${capacity}`]
