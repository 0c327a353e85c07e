import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { ShownName } from '../../../../shared/giving.ts'
import { type DonorKind, type EnteredWay, isReference } from '../../../../shared/incoming.ts'
import type { Named } from '../../components/person-field.tsx'
import { fenOf } from '../../format/amount.ts'
import type { Cell } from '../../format/csv.ts'

export type Entry = Output<'GET /fund-work/funds/:fundId/gift-entries'>['items'][number]
type Entering = Input<'POST /fund-work/funds/:fundId/gift-entries'>

/** A gift as it is being typed: its sum in yuan. */
export interface Draft {
  campaignId: string; way: EnteredWay; yuan: number | null; receivedOn: string; reference: string; kind: DonorKind; person: Named | undefined
  name: string; phone: string; shownName: ShownName; showsSum: boolean; idNumber: string; source: string; photos: string[]
}
export const emptyDraft: Draft = {
  campaignId: '', way: 'cash', yuan: null, receivedOn: '', reference: '', kind: 'resident', person: undefined, name: '', phone: '',
  shownName: 'masked', showsSum: true, idNumber: '', source: '', photos: [],
}

const donorOf = ({ kind, person, name, phone }: Draft): Entering['donor'] | undefined => {
  if (kind === 'anonymous') return { kind }
  if (kind === 'resident') return person && { kind, personId: person.personId }
  return name.trim() ? { kind, name: name.trim(), ...(phone.trim() ? { phone: phone.trim() } : {}) } : undefined
}

/** What is sent; nothing while something is missing. */
export const toEnter = (community: string, fundId: string, draft: Draft): Entering | undefined => {
  const { campaignId, way, yuan, receivedOn, reference, shownName, showsSum, idNumber, source, photos } = draft
  const donor = donorOf(draft)
  if (!donor || yuan === null || !receivedOn || !isReference(reference)) return undefined
  const origin = { idNumber: idNumber.trim(), source: source.trim() }
  // The one says nothing without the other (CF-18).
  if (Boolean(origin.idNumber) !== Boolean(origin.source)) return undefined
  return {
    community, fundId, way, amountFen: fenOf(yuan), receivedOn, reference: reference.trim(), donor, shownName, showsSum, photos,
    ...(campaignId ? { campaignId } : {}), ...(origin.idNumber ? { origin } : {}),
  }
}

export const header = ['id', 'purpose', 'way', 'amountFen', 'receivedOn', 'reference', 'name', 'state', 'enteredBy'] as const
export const cells = (row: Entry): Cell[] => [
  row.id, row.title, row.way, row.amountFen, row.receivedOn, row.reference, row.name ?? '', row.state, row.byName,
]
