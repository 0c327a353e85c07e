import type { Input } from '../../shared/contract/index.ts'
import { chinaDay } from '../../shared/units.ts'
import { dayIn } from './funds.ts'
import type { GivingStage } from './giving.ts'
import { know } from './person.ts'
import { type Person, clock, newResident } from './world.ts'

type Proposal = Input<'POST /fund-work/campaigns/:campaignId/matches'>

const dayMs = 86_400_000
let born = Date.parse('1960-01-01T12:00:00.000Z')

/** Somebody of whom a worker has seen the identity card; each born on another day, since names repeat. */
export const named = async (community: string): Promise<Person> => {
  const person = await newResident(community)
  born += dayMs
  await know(person.id, { birthDay: chinaDay(born), realNameSeenAt: clock.in(0), realNameSeenBy: 'per_worker' })
  return person
}

export const propose = ({ stage }: GivingStage, campaignId: string, changes: Partial<Proposal> = {}) =>
  stage.officer.call('POST /fund-work/campaigns/:campaignId/matches', {
    community: stage.community, campaignId, sponsor: '某某超市', sponsorPeople: [], sumFen: 100_000, rate: { ofFen: 1, matchFen: 1 },
    perGiftFen: 5_000, perPersonFen: 8_000, perHouseholdFen: 9_000, perDayFen: 100_000, firstDay: dayIn(0), lastDay: dayIn(30),
    rest: 'sponsor', bankReference: '2026113000010001', agreement: '2026-协-009', ...changes,
  })

export const decide = ({ stage }: GivingStage, matchId: string, accept = true, by: Person = stage.approver) =>
  by.call('POST /fund-work/matches/:matchId/decisions', { community: stage.community, matchId, accept, decision: '银行回单已核对' })

/** A pledge that matches. */
export const pledge = async (stage: GivingStage, campaignId: string, changes: Partial<Proposal> = {}) =>
  decide(stage, (await propose(stage, campaignId, changes)).id)

export const seenBy = async ({ stage: { officer, community } }: GivingStage, campaignId: string, matchId: string) => {
  const { items } = await officer.call('GET /fund-work/campaigns/:campaignId/matches', { community, campaignId })
  const gifts = await officer.call('GET /fund-work/matches/:matchId/gifts', { community, matchId, limit: 100 })
  return { match: items.find(({ id }) => id === matchId), gifts: gifts.items }
}

export const look = ({ stage }: GivingStage, matchId: string, giftId: string, accept: boolean, by: Person = stage.approver) =>
  by.call('POST /fund-work/matches/:matchId/gifts/:giftId/decisions', {
    community: stage.community, matchId, giftId, accept, decision: '本人到场核实',
  })
