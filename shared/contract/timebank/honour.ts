import * as z from 'zod'
import { type ServiceClass, activityCategory, otherService, serviceClasses } from '../../services.ts'
import { calls, community, cursor, limit, moment, once, page } from '../call.ts'

const classes = Object.keys(serviceClasses) as [ServiceClass, ...ServiceClass[]]

const memberGroup = once(() => z.strictObject({ bands: z.array(z.string()), people: z.int() }))

/** Whether credit can be honoured, a month of a community (TB-12). Nothing of it says anything of one person. */
const honoured = once(() => z.strictObject({
  month: z.string(), community, publishedAt: moment,
  /** Minutes asked for in the month, those that were given for orders, and the services. */
  requestedMinutes: z.int(), redeemedMinutes: z.int(), marketMinutes: z.int(), services: z.int(),
  /** Given ÷ asked for, in thousandths; absent where nothing was asked for. */
  ratioPermille: z.int().optional(),
  /** Half of the orders were taken within so many hours, rounded up to a step; absent where none was. */
  medianWaitHours: z.int().optional(),
  /**
   * What residents could spend when it was published, by age, small groups together; what waits in escrow for an order
   * is not in it.
   */
  owedMinutes: z.int(), poolMinutes: z.int(),
  /**
   * What volunteers said they can give a month, of those whose offer stood in it. Absent where fewer than five said so,
   * and in months that were published before this was asked.
   */
  offered: z.strictObject({ people: z.int(), minutes: z.int() }).optional(),
  /** What was given, by class of service, small classes together; absent in months published before this was counted. */
  givenByClass: z.array(z.strictObject({
    classes: z.array(z.enum([...classes, activityCategory, otherService])), services: z.int(), minutes: z.int(),
  })).optional(),
  /**
   * Members who gave or got something in the month or the two before it, and those who did not, by age; small groups
   * together, none where all are too few. Absent in months published before this was counted (PEERS 3.25).
   */
  members: z.strictObject({ active: z.array(memberGroup()), idle: z.array(memberGroup()) }).optional(),
  owedByAge: z.array(z.strictObject({ bands: z.array(z.string()), people: z.int(), minutes: z.int() })),
}))

export const honour = calls({
  'GET /time-credit/honour': {
    title: { zh: '时间币兑现情况', en: 'Whether time credit is honoured in a community, month by month, newest first (TB-12)' },
    who: ['resident'], input: () => z.strictObject({ community: community.optional(), cursor, limit }), output: () => page(honoured()),
    refusals: [],
  },
})
