import { type ServiceCode, type ServiceClass, serviceClasses, services } from '../../../shared/services.ts'
import type { Words } from './words.ts'

const other: Words = ['多人互助', 'Group exchanges']

/** The name of a service of the time bank; what names none is of a group exchange. */
export const serviceWords = (code: string): Words => {
  const found = code in services ? services[code as ServiceCode] : undefined
  return found ? [found.zh, found.en] : other
}

export const classWords = (code: string): Words => {
  const found = code in serviceClasses ? serviceClasses[code as ServiceClass] : undefined
  return found ? [found.zh, found.en] : other
}
