import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { campaignStates, givingWays, legalModes } from '../../../shared/funds.ts'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const campaignsOf = (fundId: string): string => `campaigns#${fundId}`

const plan = map({
  title: string(), purpose: string(), firstDay: string(), lastDay: string(), area: string(), leader: string(),
  leaderOnStaff: boolean(), noOnePerson: boolean(), officeAddress: string(),
  ways: list(string().enum(...givingWays)), accountNumber: string(), goalFen: number(), beneficiaries: string(),
  use: string(), costFen: number(), leftover: string(),
  partners: list(map({ name: string(), evaluation: string(), agreement: string() })), emergency: boolean(),
  platform: map({ name: string(), url: string() }).optional(),
  agreement: map({ by: string(), signedOn: string(), promise: string() }).optional(),
})

/**
 * A campaign of a fund: its plan (CF-05), what it may do by law (`mode`), and how far it has come. What it raises is
 * kept apart in an account of its own. Read: one; those of a fund (`lists`).
 */
export const Campaign = new Entity({
  name: 'campaign',
  table: recordsTable,
  schema: item({
    campaignId: string().key(), version: number(), fundId: string(), fundName: string(), charityId: string(),
    community: string(), division: string(), mode: string().enum(...legalModes),
    state: string().enum(...campaignStates), plan, members: list(string()),
    filing: map({ number: string(), filedOn: string() }).optional(),
    preparedBy: string(), preparedByName: string(), openedAt: string().optional(), openedByName: string().optional(),
    endedAt: string().optional(), stopReason: string().optional(),
    /**
     * What it has told the public: last on that day, all of it after its end, with nothing left to tell (CF-09).
     * `againOn`: money came back after that.
     */
    disclosed: map({ on: string(), inFull: boolean(), over: boolean(), againOn: string().optional() }).optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ fundId }) => campaignsOf(fundId)),
    listSk: string().hidden().putLink<typeof before>(({ campaignId }) => campaignId),
  })),
  computeKey: ({ campaignId }: { campaignId: string }) => ({ pk: `campaign#${campaignId}`, sk: 'campaign' }),
  ...plain,
})
export type Campaign = FormattedItem<typeof Campaign>

export const openIn = (division: string): string => `openCampaigns#${division}`

/** That a campaign is open in a division. Read: those of one. */
export const OpenCampaign = new Entity({
  name: 'openCampaign',
  table: recordsTable,
  schema: item({ division: string().key(), campaignId: string().key() }),
  computeKey: ({ division, campaignId }: { division: string; campaignId: string }) =>
    ({ pk: openIn(division), sk: campaignId }),
  ...plain,
})

/** That a filing number is taken: one number, one campaign (CF-06). */
export const Filing = new Entity({
  name: 'filing',
  table: recordsTable,
  schema: item({ number: string().key(), campaignId: string() }),
  computeKey: ({ number }: { number: string }) => ({ pk: `filing#${number}`, sk: 'filing' }),
  ...plain,
})
