import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'
import { listPage } from '../../platform/list.ts'

/** The certificates and trainings of a person, one of each kind and name. */
const partitionOf = (personId: string): string => `qualifications#${personId}`
export const qualificationKey = ({ personId, kind, name }: { personId: string; kind: string; name: string }) =>
  ({ pk: partitionOf(personId), sk: `${kind}#${name}` })

/**
 * That a person can do something: shown by the person, confirmed by an administrator, good until the end of a day in
 * China. Read: all of a person; those of a community by state and time (`lists`).
 */
export const Qualification = new Entity({
  name: 'qualification',
  table: recordsTable,
  schema: item({
    personId: string().key(),
    /** `firstAid`, `food`, `driving`, or `training` with the training's name. */
    kind: string().key(), name: string().key(),
    state: string().enum('asked', 'confirmed', 'refused'), number: string().optional(), until: string().optional(),
    community: string(), personName: string(), askedAt: string(), decidedAt: string().optional(),
    decidedByName: string().optional(), reason: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => qualificationsOf(community)),
    listSk: string().hidden().putLink<typeof before>(({ state, askedAt, personId, kind, name }) =>
      `${state}#${askedAt}#${personId}#${kind}#${name}`),
  })),
  computeKey: qualificationKey,
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Qualification = FormattedItem<typeof Qualification>

export const qualificationsOf = (community: string): string => `qualificationsIn#${community}`

const mostQualifications = 100

/** All qualifications of a person, whatever their state. */
export const readQualifications = async (personId: string): Promise<Qualification[]> =>
  (await listPage(Qualification, { partition: partitionOf(personId), limit: mostQualifications })).items
