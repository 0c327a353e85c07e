import type { Output } from '../../../../shared/contract/index.ts'
import { modeRules } from '../../../../shared/funds.ts'
import type { Words } from '../../text/words.ts'
import { fundWords } from '../../text/funds.ts'

export type Campaign = Output<'GET /campaigns'>['items'][number]
export type Consent = Output<'GET /me/use-changes'>['items'][number]
export type Update = Output<'GET /campaigns/:campaignId/disclosures'>['items'][number]
export type Match = Output<'GET /campaigns/:campaignId/matches'>['items'][number]
export type Book = Output<'GET /open/campaigns/:campaignId'>['book']

/** Whether its books are open to everybody (DOMAIN 0.2). */
export const isOpenToAll = ({ mode }: Pick<Campaign, 'mode'>): boolean => modeRules[mode].seenBy === 'everyone'

/** Whom it is for, where it is not for everybody. */
export const onlyFor = ({ mode }: Pick<Campaign, 'mode'>): Words | undefined =>
  ({ everyone: undefined, residents: fundWords.residents, members: fundWords.members })[modeRules[mode].seenBy]

/** What came in and went out in a month, moves between purposes on their side. */
export const monthSums = ({ incomeFen, movedFen, spentFen }: Book['months'][number]): { inFen: number; outFen: number } =>
  ({ inFen: incomeFen + Math.max(0, movedFen), outFen: spentFen + Math.max(0, -movedFen) })
