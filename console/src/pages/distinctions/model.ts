import type { Input } from '../../../../shared/contract/index.ts'

export type Kind = Input<'GET /distinctions'>['kind']
export const kinds: readonly Kind[] = ['training', 'award', 'rating']

export interface Draft {
  people: string; name: string; content: string; minutes: number | null; body: string; day: string; score: number | null
}
export const emptyDraft: Draft = { people: '', name: '', content: '', minutes: null, body: '', day: '', score: null }

const mostPeople = 40

/** The ids in a text of several lines, each once; undefined where one is none, or there are none or too many. */
export const idsIn = (text: string): string[] | undefined => {
  const ids = [...new Set(text.split(/[\s,，]+/).filter(Boolean))]
  const fits = ids.length > 0 && ids.length <= mostPeople && ids.every((id) => /^per_[0-9A-HJKMNP-TV-Z]{26}$/.test(id))
  return fits ? ids : undefined
}

/** Whether everything that a kind takes is there. */
export const isWhole = (kind: Kind, draft: Draft): boolean => {
  const { people, name, content, minutes, body, day, score } = draft
  if (!idsIn(people) || !body.trim() || !day) return false
  if (kind === 'award') return Boolean(name.trim())
  if (kind === 'rating') return Boolean(content.trim()) && score !== null
  return Boolean(name.trim() && content.trim()) && minutes !== null
}
