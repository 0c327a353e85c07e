import { type ServiceClass, activityCategory, activityWords, categoryWordsOf, serviceClasses } from '../../../shared/services.ts'
import type { Words } from './words.ts'

const other: Words = ['多人互助', 'Group exchanges']

/** The name of what time credit was for; what names nothing is of an older group exchange. */
export const serviceWords = (code: string): Words => {
  const found = categoryWordsOf(code)
  return found ? [found.zh, found.en] : other
}

export const classWords = (code: string): Words => {
  const found = code === activityCategory ? activityWords
    : code in serviceClasses ? serviceClasses[code as ServiceClass] : undefined
  return found ? [found.zh, found.en] : other
}
