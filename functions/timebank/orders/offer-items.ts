import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { streetOf } from '../../../shared/divisions.ts'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const offersOf = (street: string): string => `offers#${street}`
export const offerKey = ({ personId }: { personId: string }) => ({ pk: `offer#${personId}`, sk: 'offer' })

/**
 * What a volunteer can do and when; one for each person. Read: one by person; those of a street (`lists`). Stars and
 * visits are counted here, so that matching reads nothing else of a volunteer.
 */
export const Offer = new Entity({
  name: 'offer',
  table: recordsTable,
  schema: item({
    personId: string().key(), name: string(), community: string(), services: list(string()), tags: list(string()),
    text: string(), dialects: list(string()), skills: list(string()),
    /** Weekday 1 (Monday) to 7, minutes of the day in China. */
    times: list(map({ weekday: number(), from: number(), to: number() })),
    fromDay: string(), toDay: string(), at: string(),
    /** What they can give in a month; not shown to others but in the sum (TB-12). */
    monthlyMinutes: number().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => offersOf(streetOf(community))),
    listSk: string().hidden().putLink<typeof before>(({ community, personId }) => `${community}#${personId}`),
  })),
  computeKey: offerKey,
  ...plain,
})
export type Offer = FormattedItem<typeof Offer>

export const reputationKey = ({ community, personId }: { community: string; personId: string }) =>
  ({ pk: `reputations#${streetOf(community)}`, sk: personId })

/** The sum and the number of a person's stars, and the visits paid. Read: all of a street. */
export const Reputation = new Entity({
  name: 'reputation',
  table: recordsTable,
  schema: item({
    community: string().key(), personId: string().key(), starsSum: number(), starsCount: number(), visits: number(),
  }),
  computeKey: reputationKey,
  ...plain,
})
export type Reputation = FormattedItem<typeof Reputation>

/** `Tell me when something fits`: new requests, or new offers. Read: a person's; those of a street (`lists`). */
export const Interest = new Entity({
  name: 'interest',
  table: recordsTable,
  schema: item({
    interestId: string().key(), personId: string().key(), community: string(), side: string(),
    services: list(string()), word: string().optional(), at: string(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community, side }) => interestsOf(streetOf(community), side)),
    listSk: string().hidden().putLink<typeof before>(({ personId, interestId }) => `${personId}#${interestId}`),
  })),
  computeKey: ({ personId, interestId }: { personId: string; interestId: string }) =>
    ({ pk: `interests#${personId}`, sk: interestId }),
  ...plain,
})
export type Interest = FormattedItem<typeof Interest>

export const interestsOf = (street: string, side: string): string => `interests#${street}#${side}`
