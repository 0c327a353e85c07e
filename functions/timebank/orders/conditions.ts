import type { Settings } from '../../../shared/contract/settings.ts'
import { type ForbiddenKind, type ServiceCode, forbiddenCodes, serviceOf } from '../../../shared/services.ts'
import { chinaDay } from '../../../shared/units.ts'
import { type PersonView, ageOn } from '../../platform/person.ts'
import { RefusalError, must } from '../../platform/refusal.ts'
import { forbiddenRefusals, mustBeAllowedService } from './forbidden.ts'
import type { Order } from './items.ts'

/** What may be asked for, and by whom: of an order, and of every visit of a standing arrangement. */

interface Wish {
  service: ServiceCode | ForbiddenKind
  title?: string | undefined
  note: string
  tags: string[]
  minutes: number
}

const isForbidden = (code: string): code is ForbiddenKind => forbiddenCodes.some((kind) => kind === code)

/** Refuses with `forbidden.*`, `service.off`, `order.uninsured`, `order.minutes`. */
export const mustBeOffered = (wish: Wish, settings: Settings): ServiceCode => {
  const { service: code, title, note, tags, minutes } = wish
  if (isForbidden(code)) throw new RefusalError(forbiddenRefusals[code])
  mustBeAllowedService(title, note, ...tags)
  must(!settings['timebank.servicesOff'].includes(code), 'service.off')
  const { insured, mostMinutes } = serviceOf(code)
  must(!insured || settings['timebank.accidentPolicy'], 'order.uninsured')
  must(minutes <= mostMinutes, 'order.minutes')
  return code
}

/** Whoever may be served (TB-04, TB-10). Refuses with `birthDay.missing`, `order.spendAge`, `order.pool`. */
export const mustBeServed = (
  { birthDay, hardshipUntil }: PersonView, pays: Order['pays'], settings: Settings, at: number,
): void => {
  must(pays === 'credit' || hardshipUntil, 'order.pool')
  if (hardshipUntil) return
  must(birthDay, 'birthDay.missing')
  must(ageOn(birthDay, chinaDay(at)) >= settings['timebank.spendAge'], 'order.spendAge')
}

/** How many must come: two into the home of an elder who lives alone and is no longer sure of mind (DOMAIN 1.3). */
export const peopleFor = (
  code: ServiceCode, asked: number, { livesAlone, cognitiveImpairment }: PersonView,
): number => {
  const { people, homeVisit } = serviceOf(code)
  return Math.max(people, asked, homeVisit && livesAlone && cognitiveImpairment ? 2 : 1)
}
