import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { type Write, write } from '../../../platform/commit.ts'
import { recordsTable } from '../../../platform/dynamo.ts'
import { refuse } from '../../../platform/refusal.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

const states = ['look', 'rating', 'notice', 'booked', 'refused', 'withdrawn'] as const
const outcomes = ['keep', 'change', 'refuse'] as const
const cuts =
  ['personDay', 'personWeek', 'ruleHouseholdWeek', 'householdWeek', 'budget', 'noRule', 'group', 'noHousehold'] as const

/**
 * An application for points (PEERS 4.16), with its ratings and objections. Read: one by id; those of a community by
 * state and time (`lists`).
 */
export const Application = new Entity({
  name: 'pointApplication',
  table: recordsTable,
  schema: item({
    applicationId: string().key(), version: number(), community: string(), state: string().enum(...states),
    /** The rule as it was when it was applied; what is booked is judged by the rules in force when it was accepted. */
    rule: string(), title: string(), most: number(),
    personId: string(), nameMasked: string(), by: string(), byName: string(),
    happenedOn: string(), text: string(), photos: list(string()).optional(), contentCheck: string(),
    appliedAt: string(),
    raters: number(), noticeDays: number(),
    ratings: list(map({ by: string(), byName: string(), points: number(), reason: string().optional(), at: string() })),
    /** What the median of the ratings, or the answer to an objection, gives. */
    points: number().optional(),
    /** When it was accepted by the ratings: whose rules count (FP-03). */
    acceptedAt: string().optional(), noticeEndsAt: string().optional(), bookAt: string().optional(),
    objections: list(map({
      id: string(), by: string(), byName: string(), text: string(), at: string(),
      outcome: string().enum(...outcomes).optional(), points: number().optional(), answer: string().optional(),
      answeredAt: string().optional(), answeredByName: string().optional(),
    })),
    /** Until when a person has promised to read, rate or answer it. */
    dueAt: string().optional(),
    /** Why it was refused, where no rater says so. */
    reason: string().optional(),
    /** What was booked, and why that is less than it was rated with. */
    granted: number().optional(), why: string().enum(...cuts).optional(), doneAt: string().optional(),
    listPk: string().hidden().optional(), listSk: string().hidden().optional(),
  }),
  computeKey: ({ applicationId }: { applicationId: string }) =>
    ({ pk: `pointApplication#${applicationId}`, sk: 'application' }),
  ...plain,
})
export type Application = Omit<FormattedItem<typeof Application>, 'listPk' | 'listSk'>
export type Rating = Application['ratings'][number]
export type Objection = Application['objections'][number]

export const applicationsOf = (community: string): string => `pointApplications#${community}`

/** Where the states stand in the list of a community: what waits for a person first. */
export const rankOf: Record<Application['state'], string> = {
  look: '4', rating: '3', notice: '2', booked: '1', refused: '1', withdrawn: '1',
}

const placed = (application: Application) => ({
  ...application, listPk: applicationsOf(application.community),
  listSk: `${rankOf[application.state]}#${application.appliedAt}#${application.applicationId}`,
})

/** An application is changed as a whole, under the condition that nobody else has changed it since it was read. */
export const saveApplication = (after: Application, before?: Application): Write =>
  write(Application.build(PutTransaction).item(placed({ ...after, version: (before?.version ?? 0) + 1 })).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'applicationId', exists: false },
  }), 'stale')

/** Refuses with `application.unknown`. */
export const findApplication = async (applicationId: string): Promise<Application> => {
  const { Item } = await Application.build(GetItemCommand).key({ applicationId }).options({ consistent: true }).send()
  return Item ?? refuse('application.unknown')
}

/** Refuses with `application.unknown` also where it is another community's. */
export const findApplicationOf = async (applicationId: string, community: string): Promise<Application> => {
  const application = await findApplication(applicationId)
  return application.community === community ? application : refuse('application.unknown')
}

/** That an application concerns a person, who asked or for whom it was. Read: a person's, newest first. */
export const ApplicationOf = new Entity({
  name: 'pointApplicationOf',
  table: recordsTable,
  schema: item({ personId: string().key(), applicationId: string().key() }),
  computeKey: ({ personId, applicationId }: { personId: string; applicationId: string }) =>
    ({ pk: `person#${personId}`, sk: `pointApplication#${applicationId}` }),
  ...plain,
})
