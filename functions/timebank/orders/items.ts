import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any, boolean, item, list, number, string } from 'dynamodb-toolbox/schema'
import { streetOf } from '../../../shared/divisions.ts'
import type { ServiceCode } from '../../../shared/services.ts'
import { recordsTable } from '../../platform/dynamo.ts'
import type { Used } from '../../platform/mandate.ts'
import type { Sourced } from '../credit/rules.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const orderStatuses = [
  'draft', 'pendingReview', 'open', 'claimed', 'accepted', 'checkedIn', 'checkedOut', 'confirmed', 'settled', 'rated',
  'cancelled', 'expired', 'noShow', 'disputed', 'voided', 'fallbackMarket',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** How a check is known: by the rotating code, the four digits told by phone, or a worker's word with a reason. */
export type CheckedBy = 'code' | 'phone' | 'worker'

/** Whoever has taken an order. Minutes are those between both checks; paid ones are what the ledger moved. */
export interface Claim {
  personId: string
  name: string
  claimedAt: string
  acceptedAt?: string
  checkedInAt?: string
  inBy?: CheckedBy
  checkedOutAt?: string
  outBy?: CheckedBy
  checkReason?: string
  measuredMinutes?: number
  /** What was confirmed; the day's cap may pay less. */
  confirmedMinutes?: number
  paidMinutes?: number
}

/** Where the minutes in escrow came from, so that they go back there. */
export type Held = Sourced & { pool: number }
export const nothingHeld: Held = { granted: 0, gifted: 0, earned: 0, pool: 0 }

export interface Statement {
  by: string
  side: 'requester' | 'volunteer' | 'worker'
  at: string
  text: string
  photos: string[]
}
export interface Ruling {
  by: string
  rank: number
  at: string
  reasons: string
  pays: { personId: string; minutes: number }[]
}
export interface Dispute {
  openedBy: string
  openedAt: string
  statements: Statement[]
  /** Until when a ruling is promised, on the dispute or on the appeal. */
  ruleBy: string
  ruling?: Ruling
  /** Until when the one appeal may be made; then the ruling is carried out. */
  appealUntil?: string
  appeal?: { by: string; at: string; text: string }
  final?: Ruling
}

/** What somebody asks for: of an order, and of a standing arrangement. */
export interface Need {
  service: ServiceCode
  title: string
  note: string
  tags: string[]
  place: string
  community: string
  communityName: string
  homeVisit: boolean
  /** The most that each volunteer is paid, each time. */
  minutes: number
  pays: 'credit' | 'pool'
  requesterId: string
  requesterName: string
  /** Who asks in the requester's name: published it, or proposed or agreed to an arrangement. */
  operatorId?: string
  operatorName?: string
  createdAt: string
  /** Until when a worker's look is promised. */
  reviewBy?: string
}

/**
 * A service that somebody asks for, through its whole life (DOMAIN 1.4). Written as a whole under the condition that
 * nobody else wrote it meanwhile (`version`). Read: one by id; those of a street in one state (`lists`).
 */
export interface Order extends Need {
  orderId: string
  version: number
  status: OrderStatus
  startsAt: string
  endsAt: string
  people: number
  /** Whose month its minutes count in, where it was published by mandate. */
  mandate?: Used
  /** The standing arrangement that it is a visit of. */
  arrangementId?: string
  held: Held
  /** What of them was paid, should it come back. */
  spent?: Held
  claims: Claim[]
  /** Of the codes; never leaves the server. */
  codeSecret: string
  wrongCodes: number
  dialects: string[]
  /** WeChat's opinion of the text. */
  contentCheck?: 'pass' | 'review' | 'risky' | 'unchecked'
  reviewReason?: string
  /** Nobody took it in good time: the workers look after it. */
  escalatedAt?: string
  /** When silence confirms it, once everybody has left; and when the requester was warned of that. */
  confirmsAt?: string
  warnedAt?: string
  /** Why a worker must ring the elder before it can be paid. */
  callBack?: string
  confirmedAt?: string
  confirmedBy?: string
  confirmedAs?: 'requester' | 'kin' | 'worker' | 'silence' | 'ruling'
  settledAt?: string
  settlementId?: string
  ratings: { from: string; about: string }[]
  endReason?: string
  market?: { provider: string; minutes: number; at: string; by: string }
  dispute?: Dispute
}

export const orderKey = ({ orderId }: { orderId: string }) => ({ pk: `order#${orderId}`, sk: 'order' })

/** The list of a street's orders in one state. */
export const ordersOf = (street: string, queue: string): string => `orders#${street}#${queue}`

export const OrderItem = new Entity({
  name: 'order',
  table: recordsTable,
  schema: item({
    orderId: string().key(), version: number(), status: string(), service: string(), title: string(), note: string(),
    tags: list(string()), place: string(), community: string(), communityName: string(), homeVisit: boolean(),
    startsAt: string(), endsAt: string(), minutes: number(), people: number(), requesterId: string(),
    requesterName: string(), operatorId: string().optional(), operatorName: string().optional(),
    arrangementId: string().optional(), mandate: any().optional(), pays: string(),
    held: any(), spent: any().optional(), claims: list(any()), codeSecret: string(),
    wrongCodes: number(), dialects: list(string()), createdAt: string(), reviewBy: string().optional(),
    contentCheck: string().optional(),
    reviewReason: string().optional(), escalatedAt: string().optional(), callBack: string().optional(),
    confirmsAt: string().optional(), warnedAt: string().optional(),
    confirmedAt: string().optional(), confirmedBy: string().optional(), confirmedAs: string().optional(),
    settledAt: string().optional(), settlementId: string().optional(), ratings: list(any()),
    endReason: string().optional(), market: any().optional(), dispute: any().optional(),
  }),
  computeKey: orderKey,
  ...plain,
})

interface PersonOrderKey { personId: string; startsAt: string; orderId: string }

export const personOrderKey = ({ personId, startsAt, orderId }: PersonOrderKey) =>
  ({ pk: `personOrders#${personId}`, sk: `${startsAt}#${orderId}` })

/** An order in the list of somebody it concerns: asked for, published for another, or taken. Newest first. */
export const PersonOrder = new Entity({
  name: 'personOrder',
  table: recordsTable,
  schema: item({ personId: string().key(), startsAt: string().key(), orderId: string().key(), side: string() }),
  computeKey: personOrderKey,
  ...plain,
})

export const pairingKey = ({ requesterId, personId }: { requesterId: string; personId: string }) =>
  ({ pk: `pairings#${requesterId}`, sk: personId })

/** How often a volunteer has served a requester. Read: a requester's. */
export const Pairing = new Entity({
  name: 'pairing',
  table: recordsTable,
  schema: item({ requesterId: string().key(), personId: string().key(), times: number() }),
  computeKey: pairingKey,
  ...plain,
})

/** One side's word about the other; the private text is for the workers alone, sealed. Read: those about a person. */
export const Rating = new Entity({
  name: 'rating',
  table: recordsTable,
  schema: item({
    about: string().key(), orderId: string().key(), from: string().key(), stars: number(), tags: list(string()),
    textSealed: string().optional(), at: string(),
  }),
  computeKey: ({ about, orderId, from }: { about: string; orderId: string; from: string }) =>
    ({ pk: `ratings#${about}`, sk: `${orderId}#${from}` }),
  ...plain,
})

export const complaintKey = ({ complaintId }: { complaintId: string }) =>
  ({ pk: `complaint#${complaintId}`, sk: 'complaint' })

/** A complaint or an objection about an order. Read: those open in a street, oldest first (`lists`). */
export const Complaint = new Entity({
  name: 'complaint',
  table: recordsTable,
  schema: item({
    complaintId: string().key(), orderId: string(), community: string(), kind: string(), by: string(), byName: string(),
    text: string(), at: string(), dueOn: string(), answer: string().optional(), answeredAt: string().optional(),
    answeredBy: string().optional(), upheld: boolean().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community, answeredAt }) =>
      complaintsOf(streetOf(community), answeredAt === undefined)),
    listSk: string().hidden().putLink<typeof before>(({ at, complaintId }) => `${at}#${complaintId}`),
  })),
  computeKey: complaintKey,
  ...plain,
})
export type Complaint = FormattedItem<typeof Complaint>

/** That somebody has complained. Read: a person's. */
export const PersonComplaint = new Entity({
  name: 'personComplaint',
  table: recordsTable,
  schema: item({ personId: string().key(), complaintId: string().key() }),
  computeKey: ({ personId, complaintId }: { personId: string; complaintId: string }) =>
    ({ pk: `personComplaints#${personId}`, sk: complaintId }),
  ...plain,
})

export const complaintsOf = (street: string, open: boolean): string => `complaints#${street}#${open ? 'open' : 'done'}`
