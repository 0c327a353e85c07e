import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { must } from '../platform/refusal.ts'
import type { Shift } from './activities/items.ts'
import { SignUp } from './items.ts'

/** The sign-up of a person, a cancelled one too. */
export const lookUpSignUp = async (personId: string, { shiftId, keyAt }: Shift): Promise<SignUp | undefined> => {
  const { Item } = await SignUp.build(GetItemCommand).key({ personId, startsAt: keyAt, shiftId })
    .options({ consistent: true }).send()
  return Item
}

/** Refuses with `signUp.unknown`; a cancelled sign-up counts as none. */
export const findSignUp = async (personId: string, shift: Shift): Promise<SignUp> => {
  const signUp = await lookUpSignUp(personId, shift)
  must(signUp && signUp.status !== 'cancelled', 'signUp.unknown')
  return signUp
}
