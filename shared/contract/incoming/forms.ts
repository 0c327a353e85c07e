import * as z from 'zod'
import { shownNames } from '../../giving.ts'
import { donorKinds, enteredWays, entryStates, referenceForm } from '../../incoming.ts'
import { community, day, fileId, id, moment, once, personId, text } from '../call.ts'
import { campaignId, fen, fundId } from '../funds/forms.ts'

export const giftId = id('gft')
/** A number at the bank, on the slip or at the platform, as it is compared: without spaces, in capitals. */
export const reference = z.string().trim().toUpperCase().transform((said) => said.replace(/\s/g, ''))
  .pipe(z.string().regex(referenceForm))

export const donor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('resident'), personId }),
  z.strictObject({ kind: z.literal('named'), name: text(40), phone: z.string().regex(/^\d{7,20}$/).optional() }),
  z.strictObject({ kind: z.literal('anonymous') }),
])

const said = {
  id: giftId, title: z.string(), way: z.enum(enteredWays), amountFen: fen, receivedOn: day, reference: z.string(),
  state: z.enum(entryStates), shownName: z.enum(shownNames), showsSum: z.boolean(), at: moment,
  /** What the donor said to it. */
  word: z.string().optional(),
}
/** As its donor sees it, who is asked whether it is right. */
export const askedEntry = once(() => z.strictObject({ ...said, fundName: z.string() }))
/** As staff see it: without the name of whoever wants none shown (CF-15). */
export const keptEntry = once(() => z.strictObject({
  ...said, community, fundId, campaignId: campaignId.optional(), donorKind: z.enum(donorKinds), name: z.string().optional(),
  photos: z.array(fileId), papers: z.array(fileId), byName: z.string(),
  decided: z.strictObject({ by: z.enum(['donor', 'second']), name: z.string().optional(), at: moment }).optional(), reason: z.string().optional(),
}))
