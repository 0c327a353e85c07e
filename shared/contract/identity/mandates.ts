import * as z from 'zod'
import { deskAgent, powers } from '../../powers.ts'
import { calls, moment, once, personId } from '../call.ts'
import { day } from './facts.ts'

export const agentId = z.union([personId, z.literal(deskAgent)])

/** What a mandate allows: in what, how many minutes a month, until which day. */
export const mandateTerms = {
  powers: z.array(z.enum(powers)).min(1).max(powers.length), monthlyMinutes: z.int().min(0).max(6000), endsOn: day,
}
export const mandateView = once(() => z.strictObject({
  principalId: personId, principalName: z.string(), agentId, agentName: z.string(), ...mandateTerms,
  usedMinutes: z.int(), grantedAt: moment, status: z.enum(['active', 'revoked', 'ended']), atDesk: z.boolean(),
}))
export const mandateLists = once(() => z.strictObject({ given: z.array(mandateView()), held: z.array(mandateView()) }))

export const mandates = calls({
  'GET /me/mandates': {
    title: { zh: '谁能替我办事、我能替谁办事', en: 'Who may act for me, and for whom I may act' },
    who: ['resident'],
    input: () => z.strictObject({}),
    output: mandateLists,
    refusals: [],
  },
  'POST /me/mandates': {
    title: { zh: '委托一个人替我办事', en: 'Let somebody act for me' },
    who: ['resident'],
    input: () => z.strictObject({ agentId: personId, ...mandateTerms }),
    output: mandateView,
    refusals: [
      'person.unknown', 'person.left', 'person.minor', 'birthDay.missing', 'mandate.self', 'mandate.exists', 'mandate.tooLong',
      'mandate.tooMuch',
    ],
  },
  'POST /me/mandate-revocations': {
    title: { zh: '撤销委托', en: 'End a mandate at once' },
    who: ['resident'],
    beforeTerms: true,
    input: () => z.strictObject({ agentId }),
    output: () => z.strictObject({ revokedAt: moment }),
    refusals: ['mandate.unknown'],
  },
})
