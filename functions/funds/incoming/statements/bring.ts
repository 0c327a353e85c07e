import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { statements } from '../../../../shared/contract/incoming/statements.ts'
import type { StatementSource } from '../../../../shared/incoming.ts'
import { fundStaffRoles } from '../../../../shared/roles.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { mustReach } from '../../../platform/actor.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import { findCampaignIn } from '../../campaigns/find.ts'
import { findFundIn } from '../../charities/find.ts'
import { mayBeEntered } from '../rules.ts'
import { candidatesFor, everythingLeft } from './candidates.ts'
import { StatementLine, linesOf } from './items.ts'
import { type Candidate, proposalsFor } from './rules.ts'

type Of<C extends keyof typeof statements> = Given<(typeof statements)[C]>

interface Which { fundId: string; source: StatementSource; reference: string }

export const readLine = async (which: Which): Promise<StatementLine | undefined> =>
  (await StatementLine.build(GetItemCommand).key(which).options({ consistent: true }).send()).Item

/** A line as it was read, changed once. */
export const saveLine = (before: StatementLine | undefined, after: StatementLine): Write =>
  write(StatementLine.build(PutTransaction).item(after).options({
    condition: before ? { attr: 'state', eq: before.state } : { attr: 'reference', exists: false },
  }), 'stale')

/** As staff see it, with what it may be while it is open. */
export const lineView = (
  { fundId: _, importedBy: _by, ...line }: StatementLine, candidates: readonly Candidate[],
) => ({ ...line, proposals: line.state === 'open' && line.source === 'bank' ? proposalsFor(line, candidates) : [] })

/** What is kept with an act for ever: without what the statement says of people (PV-03). */
export const namelessLine = ({ party: _, note: _note, ...line }: StatementLine) => lineView(line, [])

/** A platform's list is of a campaign that is on a platform (DOMAIN 0.2). */
const mustBeThere = async (input: Of<'POST /fund-work/funds/:fundId/statement-lines'>): Promise<void> => {
  const { community, fundId, source, campaignId } = input
  must((source === 'platform') === (campaignId !== undefined), 'line.platform')
  if (!campaignId) return
  const campaign = await findCampaignIn(community, campaignId)
  must(campaign.fundId === fundId, 'campaign.unknown')
  must(campaign.mode === 'PUBLIC_LINKOUT' && campaign.openedAt, 'line.platform')
}

/**
 * Take lines of a statement: each once, by its number; those that are known are counted, and named where the sum was
 * another. Refuses with `role.scope`, `fund.unknown`, `entry.day`, `campaign.unknown`, `line.platform`, `line.twice`.
 */
export const bringLines = async (request: Request, input: Of<'POST /fund-work/funds/:fundId/statement-lines'>) => {
  const { actor } = request
  const { community, fundId, source, campaignId, lines } = input
  mustReach(actor, ['fundOfficer'], community)
  await findFundIn(community, fundId)
  must(lines.every(({ day }) => mayBeEntered(day, chinaDay(request.at))), 'entry.day')
  await mustBeThere(input)
  must(new Set(lines.map(({ reference }) => reference)).size === lines.length, 'line.twice')
  const known = await inChunks(lines, ({ reference }) => readLine({ fundId, source, reference }))
  const fresh = lines.filter((_, index) => known[index] === undefined)
  const differing = lines.filter(({ amountFen }, index) => known[index] && known[index].amountFen !== amountFen)
  const answer = {
    added: fresh.length, known: lines.length - fresh.length, differing: differing.map(({ reference }) => reference),
  }
  const data = { fundId, source, campaignId, ...answer }
  return commit(request, { type: 'statement.imported', community, data, answer },
    ...fresh.map((line) => saveLine(undefined, {
      ...line, fundId, source, ...(campaignId ? { campaignId } : {}), state: 'open', importedBy: actor.id,
      importedByName: actor.nameMasked ?? '*',
    })))
}

/** Open ones first, by day. Refuses with `role.scope`, `fund.unknown`. */
export const seeLines = async ({ actor }: Request, input: Of<'GET /fund-work/funds/:fundId/statement-lines'>) => {
  const { community, fundId, ...paging } = input
  mustReach(actor, fundStaffRoles, community)
  const fund = await findFundIn(community, fundId)
  const page = await listPage(StatementLine, { partition: linesOf(fundId), index: true, ...paging })
  const candidates = await candidatesFor(fund, page.items)
  return { ...page, items: page.items.map((line) => lineView(line, candidates)) }
}

/** What the books have and no statement. Refuses with `role.scope`, `fund.unknown`. */
export const seeUnmatched = async ({ actor }: Request, input: Of<'GET /fund-work/funds/:fundId/unmatched'>) => {
  const { community, fundId } = input
  mustReach(actor, fundStaffRoles, community)
  await findFundIn(community, fundId)
  return { items: (await everythingLeft(fundId)).map(({ name: _, ...candidate }) => candidate) }
}
