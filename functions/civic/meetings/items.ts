import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

const vote = {
  title: string(), text: string(), eligible: number(), inFavour: number(), against: number(), abstained: number(),
  commonProperty: boolean(),
}

export const meetingsOf = (community: string): string => `meetings#${community}`

/**
 * A meeting of the five steps (五步议事). Read: one by id; those of a community by when they begin (`lists`).
 * `coming` and `openLists` are counted by conditions and additions only.
 */
export const Meeting = new Entity({
  name: 'meeting',
  table: recordsTable,
  schema: item({
    meetingId: string().key(), community: string(), title: string(),
    stage: string().enum('propose', 'discuss', 'decide', 'act', 'review'), place: string(), startsAt: string(),
    endsAt: string(), audience: string(), agenda: string().optional(), codeSecret: string(),
    state: string().enum('announced', 'cancelled', 'closing', 'closed'), announcedByName: string(), coming: number(),
    openLists: number(), cancelReason: string().optional(), minutes: string().optional(),
    closedAt: string().optional(), attended: number().optional(),
    proposals: list(map({ personId: string(), text: string(), adopted: boolean() })).optional(),
    vote: map({
      ...vote, passed: boolean(), resolutionId: string().optional(), number: string().optional(),
    }).optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => meetingsOf(community)),
    listSk: string().hidden().putLink<typeof before>(({ startsAt, meetingId }) => `${startsAt}#${meetingId}`),
  })),
  computeKey: ({ meetingId }: { meetingId: string }) => ({ pk: `meeting#${meetingId}`, sk: 'meeting' }),
  ...plain,
})
export type Meeting = FormattedItem<typeof Meeting>

export const peopleOf = (meetingId: string): string => `meetingPeople#${meetingId}`

/** Somebody who comes to a meeting or came. Read: all of a meeting. */
export const MeetingPerson = new Entity({
  name: 'meetingPerson',
  table: recordsTable,
  schema: item({
    meetingId: string().key(), personId: string().key(), name: string(), coming: boolean().optional(),
    wrongTries: number().optional(), attendedAt: string().optional(),
    evidence: string().enum('code', 'paper').optional(), late: boolean().optional(), countedAt: string().optional(),
  }),
  computeKey: ({ meetingId, personId }: { meetingId: string; personId: string }) =>
    ({ pk: peopleOf(meetingId), sk: personId }),
  ...plain,
})
export type MeetingPerson = FormattedItem<typeof MeetingPerson>

export const paperListsOf = (meetingId: string): string => `paperLists#${meetingId}`

/** Who signed on paper, as somebody entered it; it counts once a second person has approved. Read: of a meeting. */
export const PaperList = new Entity({
  name: 'paperList',
  table: recordsTable,
  schema: item({
    meetingId: string().key(), paperListId: string().key(), source: string(),
    people: list(map({ personId: string(), name: string() })), state: string().enum('proposed', 'approved', 'refused'),
    enteredBy: string(), enteredByName: string(), enteredAt: string(), decidedByName: string().optional(),
    decidedAt: string().optional(), reason: string().optional(),
  }),
  computeKey: ({ meetingId, paperListId }: { meetingId: string; paperListId: string }) =>
    ({ pk: paperListsOf(meetingId), sk: paperListId }),
  ...plain,
})
export type PaperList = FormattedItem<typeof PaperList>

export const resolutionsOf = (community: string): string => `resolutions#${community}`

/** What a meeting has resolved; rules of points name it (FP-03). Read: those of a community, newest first. */
export const Resolution = new Entity({
  name: 'resolution',
  table: recordsTable,
  schema: item({
    community: string().key(), resolutionId: string().key(), number: string(), adoptedAt: string(), meetingId: string(),
    meetingTitle: string(), ...vote,
  }),
  computeKey: ({ community, resolutionId }: { community: string; resolutionId: string }) =>
    ({ pk: resolutionsOf(community), sk: resolutionId }),
  ...plain,
})

/** How many resolutions a community has made in a year, so that each has a number people can quote. */
export const ResolutionCount = new Entity({
  name: 'resolutionCount',
  table: recordsTable,
  schema: item({ community: string().key(), year: string().key(), count: number() }),
  computeKey: ({ community, year }: { community: string; year: string }) =>
    ({ pk: `resolutionCount#${community}`, sk: year }),
  ...plain,
})
