import {
  type ServiceClass, type ServiceCode, activityCategory, otherService, serviceOf,
} from '../../../shared/services.ts'
import { listPage } from '../../platform/list.ts'
import { fewest, withoutSmallGroups } from '../honour/rules.ts'
import { ServiceCount } from './items.ts'

const beside = [activityCategory, otherService] as const
type Beside = (typeof beside)[number]
type Class = ServiceClass | Beside
export interface ClassGroup { classes: Class[]; services: number; minutes: number }

const classOf = (service: string): Class =>
  beside.find((one) => one === service) ?? serviceOf(service as ServiceCode).class

/**
 * What was given in a community in a month, by class of service, activities as one (PEERS 3.21): classes of fewer than
 * five services stand together, so that nobody can be told from them; where all are too few nothing is said.
 */
export const givenByClass = async (community: string, month: string): Promise<ClassGroup[]> => {
  const { items } = await listPage(ServiceCount, { partition: `serviceCounts#${community}#${month}`, limit: 100 })
  const sums = new Map<Class, { people: number; minutes: number }>()
  for (const { service, minutes, times } of items) {
    const before = sums.get(classOf(service)) ?? { people: 0, minutes: 0 }
    sums.set(classOf(service), { people: before.people + times, minutes: before.minutes + minutes })
  }
  const groups = withoutSmallGroups([...sums].map(([name, sum]) => ({ bands: [name], ...sum })))
  return groups.filter(({ people }) => people >= fewest)
    .map(({ bands, people: services, minutes }) => ({ classes: bands as Class[], services, minutes }))
    .sort((one, other) => other.minutes - one.minutes)
}
