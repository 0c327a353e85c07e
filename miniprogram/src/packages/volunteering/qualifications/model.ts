import type { Output } from '../../../../../shared/contract/index.ts'

export type Qualification = Output<'GET /me/qualifications'>['items'][number]
export type Kind = Qualification['kind']

export interface Draft { kind: Kind | ''; name: string; number: string; until: string }
export const emptyDraft: Draft = { kind: '', name: '', number: '', until: '' }

export type Step = 'kind' | 'name' | 'number' | 'until'

/** A training is asked for its name; the others for their number. */
export const stepsFor = ({ kind }: Pick<Draft, 'kind'>): Step[] =>
  ['kind', kind === 'training' ? 'name' : 'number', 'until']

/** `20271231` or `2027-12-31` as a day; nothing where it is none. */
export const dayOf = (text: string): string | undefined => {
  const digits = text.replace(/\D/g, '')
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  return digits.length === 8 && !Number.isNaN(Date.parse(day)) ? day : undefined
}

export const answered = (draft: Draft, step: Step): boolean => {
  if (step === 'kind') return draft.kind !== ''
  if (step === 'name') return draft.name.trim() !== ''
  return step === 'number' || draft.until.trim() === '' || dayOf(draft.until) !== undefined
}
