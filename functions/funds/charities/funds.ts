import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { charities } from '../../../shared/contract/funds/charities.ts'
import { within } from '../../../shared/divisions.ts'
import { fundStaffRoles, streetRoles } from '../../../shared/roles.ts'
import { loadActor, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { newId } from '../../platform/ids.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { mustHaveNoVenture } from '../rounds/ventures/every.ts'
import { mustHaveNoVote } from '../rounds/voting/every.ts'
import { findCharity, findFund, findFundIn, fundView, keptFundView, saveFund } from './find.ts'
import { Fund, FundPlace, fundList } from './items.ts'
import { type Seat, canWork, fundName } from './rules.ts'

type Of<C extends keyof typeof charities> = Given<(typeof charities)[C]>

/** The seats, each under the record that stays. Refuses with `fund.committee`, `person.unknown`. */
const seated = async (asked: Seat[]): Promise<Seat[]> => {
  const seats = await Promise.all(asked.map(async ({ personId, seat }) => {
    const person = await loadActor(personId)
    return { personId: person?.community === undefined ? refuse('person.unknown') : person.id, seat }
  }))
  must(canWork(seats), 'fund.committee')
  return seats
}

/**
 * Open a fund of a charity for a street or a community, with its committee and supervisor (CF-02). Refuses with
 * `role.scope`, `division.unknown`, `charity.unknown`, `fund.place`, `fund.named`, `fund.committee`, `person.unknown`.
 */
export const openFund = async (request: Request, input: Of<'POST /fund-work/funds'>) => {
  const { community, division, charityId, resolution } = input
  mustReach(request.actor, streetRoles, division)
  must(within(division, community) && division.length >= 9, 'fund.place')
  await divisionName(community)
  const [name, charity, seats] = await Promise.all([
    divisionName(division), findCharity(charityId), seated(input.seats),
  ])
  const fund: Fund = {
    fundId: newId('fnd'), version: 1, charityId, charityName: charity.name, name: fundName(charity.name, name),
    division, divisionName: name, community, state: 'open', openedAt: momentText(request.at), resolution,
    committee: seats,
  }
  const { fundId } = fund
  return commit(request, {
    type: 'fund.opened', community, data: { fundId, charityId, division, name: fund.name, resolution, seats },
    answer: await keptFundView(fund),
  }, saveFund(undefined, fund), write(FundPlace.build(PutTransaction).item({ charityId, division, fundId })
    .options({ condition: { attr: 'division', exists: false } }), 'fund.named'))
}

/**
 * A new committee, by resolution; what the old one has decided stands. Refuses with `role.scope`, `fund.unknown`,
 * `fund.closed`, `fund.committee`, `person.unknown`.
 */
export const seatCommittee = async (request: Request, input: Of<'POST /fund-work/funds/:fundId/committees'>) => {
  const { community, fundId, resolution } = input
  mustReach(request.actor, streetRoles, community)
  const fund = await findFundIn(community, fundId)
  mustReach(request.actor, streetRoles, fund.division)
  must(fund.state === 'open', 'fund.closed')
  const seats = await seated(input.seats)
  const after = { ...fund, version: fund.version + 1, committee: seats, resolution }
  return commit(request, {
    type: 'fund.committeeSeated', community, data: { fundId, seats, before: fund.committee, resolution },
    answer: await keptFundView(after),
  }, saveFund(fund, after))
}

/**
 * Begin to close a fund, by resolution (Hubei 2023: poor or idle funds are rectified, then ended; PEERS 5.20): no new
 * campaign begins, nothing more is asked for, and what is left is moved by a decision of its own. Refuses with
 * `role.scope`, `fund.unknown`, `fund.closed`, `closing.votes`, `closing.ventures`.
 */
export const beginClosing = async (request: Request, input: Of<'POST /fund-work/funds/:fundId/closing'>) => {
  const { community, fundId, reason, resolution } = input
  mustReach(request.actor, streetRoles, community)
  const fund = await findFundIn(community, fundId)
  mustReach(request.actor, streetRoles, fund.division)
  must(fund.state === 'open', 'fund.closed')
  await mustHaveNoVote(fund)
  await mustHaveNoVenture(fund)
  const after: Fund = { ...fund, version: fund.version + 1, state: 'closing' }
  return commit(request, {
    type: 'fund.closing', community, data: { fundId, reason, resolution }, answer: await keptFundView(after),
  }, saveFund(fund, after))
}

/** The funds of a division and of all below it. */
export const seeFunds = async ({ actor }: Request, { division, ...paging }: Of<'GET /funds'>) => {
  const page = await listPage(Fund, { partition: fundList, index: true, prefix: division, ...paging })
  return { ...page, items: await inChunks(page.items, (fund) => fundView(fund, actor)) }
}

/** Refuses with `fund.unknown`. */
export const seeFund = async ({ actor }: Request, { fundId }: { fundId: string }) =>
  fundView(await findFund(fundId), actor)

/** Refuses with `role.scope`, `fund.unknown`. */
export const seeKeptFund = async (
  { actor }: Request, { community, fundId }: { community: string; fundId: string },
) => {
  mustReach(actor, fundStaffRoles, community)
  return keptFundView(await findFundIn(community, fundId))
}
