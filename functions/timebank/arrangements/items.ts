import { Entity } from 'dynamodb-toolbox/entity'
import { any, boolean, item, list, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'
import type { Need } from '../orders/items.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

type ArrangementStatus = 'proposed' | 'review' | 'active' | 'refused' | 'lapsed' | 'ended'
export type EndedAs = 'requester' | 'volunteer' | 'worker' | 'left' | 'suspended' | 'over'

/** A visit that could not be booked, with the refusal's code. */
export interface Missed { day: string; code: string }

/**
 * Somebody helps somebody every week (PEERS 3.18). Each visit becomes an order some days ahead. Written as a whole
 * under the condition that nobody else wrote it meanwhile (`version`). Read: one by id; those of a street in a worker's
 * list (`lists`). Days and times are China's. With an operator, each visit counts against their mandate.
 */
export interface Arrangement extends Need {
  arrangementId: string
  version: number
  status: ArrangementStatus
  /** 1 (Monday) to 7. */
  weekdays: number[]
  everyWeeks: number
  time: string
  from: string
  until: string
  skipHolidays: boolean
  volunteerId: string
  volunteerName: string
  proposedBy: 'requester' | 'volunteer'
  /** WeChat's opinion of the text. */
  contentCheck: 'pass' | 'review' | 'risky' | 'unchecked'
  /** The last day that has been dealt with: its visit is booked, or was missed. */
  madeUntil: string
  pausedUntil?: string | undefined
  /** Days that are left out. */
  skipped: string[]
  /** The last ones, newest first. */
  missed: Missed[]
  endedAs?: EndedAs
  endReason?: string
}

export const arrangementKey = (arrangementId: string) => ({ pk: `arrangement#${arrangementId}`, sk: 'arrangement' })

/** The list of a street's arrangements that wait for the same. */
export const arrangementsOf = (street: string, queue: string): string => `arrangements#${street}#${queue}`

export const ArrangementItem = new Entity({
  name: 'arrangement',
  table: recordsTable,
  schema: item({
    arrangementId: string().key(), version: number(), status: string(), service: string(), title: string(),
    note: string(), tags: list(string()), place: string(), community: string(), communityName: string(),
    homeVisit: boolean(), minutes: number(), pays: string(), weekdays: list(number()), everyWeeks: number(),
    time: string(), from: string(), until: string(), skipHolidays: boolean(), requesterId: string(),
    requesterName: string(), operatorId: string().optional(), operatorName: string().optional(), volunteerId: string(),
    volunteerName: string(), proposedBy: string(), createdAt: string(), contentCheck: string(),
    reviewBy: string().optional(), madeUntil: string(), pausedUntil: string().optional(), skipped: list(string()),
    missed: list(any()), endedAs: string().optional(), endReason: string().optional(),
  }),
  computeKey: ({ arrangementId }: { arrangementId: string }) => arrangementKey(arrangementId),
  ...plain,
})

interface PersonKey { personId: string; createdAt: string; arrangementId: string }

export const personArrangementsOf = (personId: string): string => `personArrangements#${personId}`
export const personArrangementKey = ({ personId, createdAt, arrangementId }: PersonKey) =>
  ({ pk: personArrangementsOf(personId), sk: `${createdAt}#${arrangementId}` })

/** An arrangement in the list of somebody it concerns. Read: a person's, newest first. */
export const PersonArrangement = new Entity({
  name: 'personArrangement',
  table: recordsTable,
  schema: item({
    personId: string().key(), createdAt: string().key(), arrangementId: string().key(), side: string(),
  }),
  computeKey: personArrangementKey,
  ...plain,
})
