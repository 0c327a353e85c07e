import type { Given } from '../../../../shared/contract/call.ts'
import type { statements } from '../../../../shared/contract/incoming/statements.ts'
import { chinaDay, chinaDayStart } from '../../../../shared/units.ts'
import { movementIdOf } from '../../../ledger/plan.ts'
import { post } from '../../../ledger/post.ts'
import { isSelf, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import type { Request, Write } from '../../../platform/commit.ts'
import { derivedId } from '../../../platform/ids.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { maskName } from '../../../platform/vault.ts'
import { findCampaignIn } from '../../campaigns/find.ts'
import { findCharity, findFundIn } from '../../charities/find.ts'
import type { Fund } from '../../charities/items.ts'
import { saveGift } from '../../giving/find.ts'
import type { Gift } from '../../giving/items.ts'
import { oweFees } from '../fees/owe.ts'
import { takeReference } from '../find.ts'
import { readLine, saveLine } from './bring.ts'
import type { StatementLine } from './items.ts'
import { netFen } from './rules.ts'

type Input = Given<(typeof statements)['POST /fund-work/funds/:fundId/statement-lines/booking']>

const toBook = async ({ actor }: Request, fundId: string, reference: string): Promise<StatementLine> => {
  const line = await readLine({ fundId, source: 'platform', reference }) ?? refuse('line.unknown')
  must(line.state === 'open', 'line.done')
  must(netFen(line) > 0, 'line.gift')
  must(!isSelf(actor, line.importedBy), 'approval.self')
  return line
}

/** Of a platform's line: by nobody who is known here; the name there is shown masked. */
const giftOf = (request: Request, fund: Fund, line: StatementLine, at: number, title: string): Gift => {
  const { fundId, charityId, community } = fund
  const { reference, campaignId = '', party, day } = line
  const { amountFen } = line
  const bookedAt = momentText(request.at)
  return {
    giftId: derivedId('gft', `${fundId}.platform.${reference}`), version: 1, way: 'platform', purposeId: campaignId,
    campaignId, fundId, charityId, community, title, amountFen, reference, state: 'paid', at: bookedAt,
    paidAt: chinaDayStart(day), shownName: party ? 'masked' : 'none', showsSum: true, refunds: [], goneFen: 0,
    parts: [{ movementId: movementIdOf(request.eventId, at), bookedAt, amountFen, goneFen: 0 }],
    ...(party ? { donorMasked: maskName(party) } : {}),
  }
}

// The stream has booked the gifts by then.
const afterStreamMs = 10 * 60_000

/** What the platform has kept of the lines is owed by each campaign. */
const feesOf = async (request: Request, { charityId, community }: Fund, lines: StatementLine[]): Promise<Write[]> => {
  if ((await findCharity(charityId)).bearsFees) return []
  const ids = [...new Set(lines.filter(({ feeFen = 0 }) => feeFen > 0).map(({ campaignId = '' }) => campaignId))]
  const day = chinaDay(request.at)
  return (await Promise.all(ids.map((purposeId) => oweFees({
    purposeId, source: `platform.${request.eventId}`, community, day, backFen: 0,
    feeFen: lines.filter(({ campaignId }) => campaignId === purposeId).reduce((sum, { feeFen = 0 }) => sum + feeFen, 0),
  }, request.at + afterStreamMs)))).flat()
}

/**
 * Book lines of a designated platform's list as gifts to its campaign, in full, and what the payment cost as its fee:
 * another than who imported them (decisions 108, 116). Refuses with `role.scope`, `fund.unknown`, `fund.closed`,
 * `line.unknown`, `line.done`, `line.gift`, `approval.self`, `entry.reference`.
 */
export const bookLines = async (request: Request, { community, fundId, references }: Input) => {
  const { actor, at } = request
  mustReach(actor, ['fundApprover'], community)
  const fund = await findFundIn(community, fundId)
  must(fund.state === 'open', 'fund.closed')
  const lines = await Promise.all([...new Set(references)].map((reference) => toBook(request, fundId, reference)))
  const ids = [...new Set(lines.map(({ campaignId = '' }) => campaignId))]
  const campaigns = await Promise.all(ids.map((campaignId) => findCampaignIn(community, campaignId)))
  const titles = new Map(campaigns.map(({ campaignId, plan }) => [campaignId, plan.title]))
  const gifts = lines.map((line, index) => giftOf(request, fund, line, index, titles.get(line.campaignId ?? '') ?? ''))
  const sumFen = gifts.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const decided = { name: actor.nameMasked ?? '*', at: momentText(at) }
  return post(request, {
    type: 'statement.booked', community, data: { fundId, references, sumFen }, answer: { booked: gifts.length, sumFen },
    movements: gifts.map(({ giftId, purposeId, amountFen, paidAt = decided.at }) => ({
      movement: 'gift.receive' as const, from: community, to: purposeId, amount: amountFen, happenedAt: paidAt,
      reference: giftId,
    })),
  }, ...gifts.map((gift) => saveGift(undefined, gift)),
  ...lines.map((line, index) => saveLine(line, { ...line, state: 'booked', decided, giftId: gifts[index]?.giftId })),
  ...gifts.map(({ giftId, charityId, reference = '' }) =>
    takeReference({ charityId, way: 'platform', reference, giftId })), ...await feesOf(request, fund, lines))
}
