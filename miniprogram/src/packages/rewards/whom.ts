import type { Output } from '../../../../shared/contract/index.ts'

type Household = Output<'GET /me/household'>['household']
type Held = Output<'GET /me/mandates'>['held']

/** Somebody for whom I may redeem besides myself; `byMandate`: with the points of their household, not of mine. */
export interface Whom { id: string; name: string; byMandate: boolean }

/** Who belongs to my household, if I am of age; then who lets me redeem for them. */
export const othersFor = (myId: string, household: Household, held: Held): Whom[] => {
  const members = household?.members.filter(({ status }) => status === 'member') ?? []
  const ofAge = members.some(({ personId, isChild }) => personId === myId && !isChild)
  const family = members.filter(({ personId }) => ofAge && personId !== myId)
    .map(({ personId, name, nameMasked }) => ({ id: personId, name: name ?? nameMasked, byMandate: false }))
  const principals = held
    .filter(({ status, powers }) => status === 'active' && powers.includes('points.redeem'))
    .filter(({ principalId }) => !family.some(({ id }) => id === principalId))
    .map(({ principalId, principalName }) => ({ id: principalId, name: principalName, byMandate: true }))
  return [...family, ...principals]
}

/** The person for a call: nothing where it is for me or, looking at vouchers, for my own household. */
export const forOther = (whom: Whom | undefined): { forPerson?: string } => (whom === undefined ? {} : { forPerson: whom.id })
export const forOtherHousehold = (whom: Whom | undefined): { forPerson?: string } => forOther(whom?.byMandate ? whom : undefined)
