import type { Household } from '../home/model.ts'

export type Way = 'split' | 'merge'
export interface Draft { personIds: string[]; name: string; headId: string; code: string }
export type Step = 'who' | 'name' | 'head' | 'code' | 'check'

export const emptyDraft = (myId: string): Draft => ({ personIds: [myId], name: '', headId: myId, code: '' })

/** What is asked, in order; whose head it is, only where there is a choice. */
export const stepsOf = (way: Way, household: Household, { personIds }: Draft): Step[] => {
  if (way === 'merge') return ['who', 'code', 'check']
  return adultsAmong(household, personIds).length > 1 ? ['who', 'name', 'head', 'check'] : ['who', 'name', 'check']
}

const belonging = ({ members }: Household) => members.filter(({ status }) => status === 'member')

/** Whom the person may take along: the head anybody, another adult themselves and children. */
export const mayLeave = (household: Household, myId: string) =>
  belonging(household).filter(({ personId, isChild }) => household.headId === myId || personId === myId || isChild)

export const adultsAmong = (household: Household, personIds: string[]) =>
  belonging(household).filter(({ personId, isChild }) => personIds.includes(personId) && !isChild)

/** The head of the new household: as chosen, if they go along, else the first adult who does. */
export const headOf = (household: Household, { personIds, headId }: Draft): string | undefined => {
  const adults = adultsAmong(household, personIds)
  return (adults.find(({ personId }) => personId === headId) ?? adults[0])?.personId
}

/** Whether the question is answered so that the next may be asked. */
export const isAnswered = (step: Step, household: Household, draft: Draft): boolean => {
  if (step === 'who') return draft.personIds.length > 0
  if (step === 'name') return draft.name.trim() !== ''
  if (step === 'head') return headOf(household, draft) !== undefined
  return step === 'check' || draft.code.length === 8
}

/** What is sent. */
export const inputOf = (way: Way, household: Household, draft: Draft) => {
  const { personIds, name, code } = draft
  if (way === 'merge') return { personIds, code }
  const headId = headOf(household, draft)
  return { personIds, name: name.trim(), ...(headId === undefined ? {} : { headId }) }
}
