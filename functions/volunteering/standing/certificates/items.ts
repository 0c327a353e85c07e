import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/**
 * A proof of service (VR-06), in its holder's partition. The name lies sealed, and as a keyed hash to hold a name on
 * paper against. Read: a person's, newest first; a community's, those on notice first (`lists`).
 */
export const Certificate = new Entity({
  name: 'certificate',
  table: recordsTable,
  schema: item({
    personId: string().key(), id: string().key(), nameMasked: string(), community: string(), unit: string(),
    authority: string(), from: string(), to: string(), minutes: number(), records: number(),
    state: string().enum('onNotice', 'issued', 'refused', 'revoked'), askedAt: string(), noticeEndsAt: string(),
    sealWanted: boolean(), purpose: string().optional(), number: string().optional(), issuedAt: string().optional(),
    sha256: string().optional(), nameSealed: string().optional(), nameHash: string().optional(),
    volunteerNumber: string().optional(),
    sealedAt: string().optional(), signature: string().optional(), endedAt: string().optional(),
    reason: string().optional(), listPk: string().hidden(), listSk: string().hidden(),
  }),
  computeKey: ({ personId, id }: { personId: string; id: string }) => ({ pk: `certificates#${personId}`, sk: id }),
  ...plain,
})
export type Certificate = Omit<FormattedItem<typeof Certificate>, 'listPk' | 'listSk'>

// Those on notice, or waiting for their seal, stand above the others.
const rank = ({ state, sealWanted, sealedAt }: Pick<Certificate, 'state' | 'sealWanted' | 'sealedAt'>): number =>
  (state === 'issued' && sealWanted && !sealedAt ? 2 : Number(state === 'onNotice'))

export const certificatesOf = (community: string): string => `certificates#${community}`

/** A certificate with its place in the list of the community. */
export const placed = (certificate: Certificate) => ({
  ...certificate, listPk: certificatesOf(certificate.community), listSk: `${rank(certificate)}#${certificate.id}`,
})

/** What a certificate rests on, frozen when it was issued; a record that is reversed later revokes it. */
export const CertificateLines = new Entity({
  name: 'certificateLines',
  table: recordsTable,
  schema: item({
    id: string().key(),
    lines: list(map({
      recordId: string(), day: string(), title: string(), place: string(), unit: string(), minutes: number(),
      evidence: string(),
    })),
  }),
  computeKey: ({ id }: { id: string }) => ({ pk: `certificateLines#${id}`, sk: 'lines' }),
  ...plain,
})
export type Line = FormattedItem<typeof CertificateLines>['lines'][number]

/** Where the certificate of a number is. */
export const CertificateNumber = new Entity({
  name: 'certificateNumber',
  table: recordsTable,
  schema: item({ number: string().key(), personId: string(), id: string() }),
  computeKey: ({ number }: { number: string }) => ({ pk: `certificateNumber#${number}`, sk: 'number' }),
  ...plain,
})
