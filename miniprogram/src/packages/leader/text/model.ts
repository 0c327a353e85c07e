import type { Input, Output } from '../../../../../shared/contract/index.ts'

export type Texts = Output<'GET /activities/:activityId/texts'>
type Field = 'title' | 'summary' | 'place' | 'method' | 'risks'
export type Draft = Record<Field, string>

/** In the order in which people read them; and how long each may be. */
export const fields: readonly Field[] = ['title', 'summary', 'place', 'method', 'risks']
export const longest: Record<Field, number> = { title: 40, summary: 1000, place: 60, method: 200, risks: 300 }

/** One goes on from what one has handed in last, else from what is shown. */
export const draftOf = ({ activity, waiting }: Texts): Draft => {
  const { title, summary, place, method, risks = '' } = waiting ?? activity
  return { title, summary, place, method, risks }
}

/** What residents read now. */
export const shownOf = ({ activity }: Texts): Draft => draftOf({ activity })

export const changedFields = (texts: Texts, draft: Draft): Field[] => {
  const before = draftOf(texts)
  return fields.filter((field) => draft[field].trim() !== before[field])
}

/** Only where there is a risk must it be named; everything else is never empty. */
export const mayKeep = (field: Field, text: string, riskLevel: number): boolean =>
  text.trim() !== '' || (field === 'risks' && riskLevel < 2)

export const inputOf = (activityId: string, draft: Draft): Input<'POST /activities/:activityId/texts'> => {
  const [title = '', summary = '', place = '', method = '', risks = ''] = fields.map((field) => draft[field].trim())
  return { activityId, title, summary, place, method, ...(risks === '' ? {} : { risks }) }
}
