import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { Named } from '../../components/person-field.tsx'
import type { Cell } from '../../format/csv.ts'

export type Merchant = Output<'GET /reward-work/merchants'>['items'][number]

export interface Draft { name: string; address: string; people: Named[] }
export const emptyDraft: Draft = { name: '', address: '', people: [] }
export const draftOf = ({ name, address, people }: Merchant): Draft =>
  ({ name, address, people: people.map((one) => ({ personId: one.personId, nameMasked: one.name })) })

/** One more who verifies there, once. */
export const withPerson = (people: Named[], person: Named): Named[] =>
  (people.some(({ personId }) => personId === person.personId) ? people : [...people, person])

const fieldsOf = ({ name, address, people }: Draft) =>
  (name.trim() && address.trim() ? { name: name.trim(), address: address.trim(), people: people.map(({ personId }) => personId) } : undefined)

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
