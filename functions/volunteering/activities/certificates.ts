import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'
import { listPage } from '../../platform/list.ts'

/** The certificates and trainings of a person, one of each kind and name. */
const partitionOf = (personId: string): string => `certificates#${personId}`
export const certificateKey = ({ personId, kind, name }: { personId: string; kind: string; name: string }) =>
  ({ pk: partitionOf(personId), sk: `${kind}#${name}` })

/**
 * That a person can do something: shown by the person, confirmed by an administrator, good until the end of a day in
 * China. Read: all of a person; those of a community by state and time (`lists`).
 */
export const Certificate = new Entity({
  name: 'certificate',
  table: recordsTable,
  schema: item({
    personId: string().key(),
    /** `firstAid`, `food`, `driving`, or `training` with the training's name. */
    kind: string().key(), name: string().key(),
    state: string().enum('asked', 'confirmed', 'refused'), number: string().optional(), until: string().optional(),
    community: string(), personName: string(), askedAt: string(), decidedAt: string().optional(),
    decidedByName: string().optional(), reason: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => certificatesOf(community)),
    listSk: string().hidden().putLink<typeof before>(({ state, askedAt, personId, kind, name }) =>
      `${state}#${askedAt}#${personId}#${kind}#${name}`),
  })),
  computeKey: certificateKey,
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Certificate = FormattedItem<typeof Certificate>

export const certificatesOf = (community: string): string => `certificatesIn#${community}`

const mostCertificates = 100

/** All certificates of a person, whatever their state. */
export const readCertificates = async (personId: string): Promise<Certificate[]> =>
  (await listPage(Certificate, { partition: partitionOf(personId), limit: mostCertificates })).items
