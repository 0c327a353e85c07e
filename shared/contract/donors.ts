import * as z from 'zod'
import { calls, day, id } from './call.ts'
import { sumFen } from './funds/forms.ts'

const giftId = id('gft')

/** What a donor has of a gift besides the money's way (CF-13 to CF-15). */
export const donors = calls({
  'GET /me/gifts/:giftId/certificate': {
    title: { zh: '捐款证书', en: 'The certificate of a gift of mine, over what has not gone back; no receipt' },
    who: 'signedIn',
    input: () => z.strictObject({ giftId }),
    output: () => z.strictObject({
      number: z.string(), name: z.string(), charity: z.strictObject({ name: z.string(), creditCode: z.string() }),
      campaign: z.string(), amountFen: sumFen, givenOn: day,
    }),
    refusals: ['gift.unknown', 'gift.unpaid', 'gift.goneBack'],
  },
})
