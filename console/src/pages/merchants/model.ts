import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { OpenSpan } from '../../../../shared/opening-hours.ts'
import type { Named } from '../../components/person-field.tsx'
import type { Cell } from '../../format/csv.ts'

export type Merchant = Output<'GET /reward-work/merchants'>['items'][number]

export type Station = Output<'GET /reward-work/station'>

export interface Draft { name: string; address: string; people: Named[]; hours: OpenSpan[] }
export const emptyDraft: Draft = { name: '', address: '', people: [], hours: [] }
export const draftOf = ({ name, address, people, hours }: Merchant): Draft =>
  ({ name, address, hours, people: people.map((one) => ({ personId: one.personId, nameMasked: one.name })) })

/** One more who verifies there, once. */
export const withPerson = (people: Named[], person: Named): Named[] =>
  (people.some(({ personId }) => personId === person.personId) ? people : [...people, person])

/** Each span on a day at least, and not over before it begins. */
const areSpans = (hours: readonly OpenSpan[]): boolean => hours.every(({ days, from, to }) => days.length > 0 && from !== '' && from < to)

/** What is sent of the station, once it has a name, an address and hours that can be. */
export const toKeep = (station: Station): Input<'PUT /reward-work/station'> | undefined => {
  const [name, address] = [station.name.trim(), station.address.trim()]
  return name && address && areSpans(station.hours) ? { ...station, name, address } : undefined
}

const fieldsOf = ({ name, address, people, hours }: Draft) =>
  (name.trim() && address.trim() && areSpans(hours)
    ? { name: name.trim(), address: address.trim(), hours, people: people.map(({ personId }) => personId) }
    : undefined)

export const toRegister = (community: string, draft: Draft): Input<'POST /reward-work/merchants'> | undefined => {
  const fields = fieldsOf(draft)
  return fields && { community, ...fields }
}
export const toChange = (
  { id: merchantId, community, version }: Pick<Merchant, 'id' | 'community' | 'version'>, draft: Draft, active: boolean,
): Input<'PUT /reward-work/merchants/:merchantId'> | undefined => {
  const fields = fieldsOf(draft)
  return fields && { merchantId, community, version, active, ...fields }
}

export const header = ['id', 'name', 'address', 'state', 'people'] as const
export const cells = (row: Merchant): Cell[] =>
  [row.id, row.name, row.address, row.active ? 'active' : 'closed', row.people.map(({ name }) => name).join(' ')]
