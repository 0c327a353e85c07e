import { stepsAround } from '../../../state/step-rules.ts'

export interface Draft {
  name: string
  phone: string
  district: Division | undefined
  street: Division | undefined
  community: Division | undefined
}
export interface Division {
  code: string
  name: string
}
export const steps = ['name', 'phone', 'district', 'street', 'community', 'check'] as const
export type Step = (typeof steps)[number]

export type Level = 'district' | 'street' | 'community'

export const emptyDraft: Draft = { name: '', phone: '', district: undefined, street: undefined, community: undefined }

export const phoneFits = (phone: string): boolean => phone === '' || /^1[3-9]\d{9}$/.test(phone)

export const { after, before } = stepsAround(steps)

/** Choosing a division forgets what was chosen below another one. */
export const choose = (draft: Draft, level: Level, division: Division): Partial<Draft> => {
  if (level === 'community' || draft[level]?.code === division.code) return { [level]: division }
  return level === 'district'
    ? { district: division, street: undefined, community: undefined }
    : { street: division, community: undefined }
}

/** The division whose parts a step asks about. */
export const parentOf = (draft: Draft, level: Level): string =>
  level === 'district' ? '4201' : level === 'street' ? draft.district?.code ?? '4201' : draft.street?.code ?? '4201'

/** Divisions whose name holds what was typed. */
export const matching = (all: readonly Division[], typed: string): Division[] =>
  all.filter(({ name }) => name.includes(typed.trim()))

/** What is sent: the phone only where one was given. */
export const registration = (draft: Draft) => ({
  name: draft.name.trim(),
  community: draft.community?.code ?? '',
  ...(draft.phone === '' ? {} : { phone: draft.phone }),
})
