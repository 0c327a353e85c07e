import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { streetOf } from '../../../shared/divisions.ts'
import { chinaDay, chinaMonth } from '../../../shared/units.ts'
import { balanceOf } from '../../ledger/balance.ts'
import { partsOf } from '../../ledger/chart.ts'
import { AccountRow } from '../../ledger/items.ts'
import { homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { ageOn, readPerson } from '../../platform/person.ts'
import { monthAfter } from '../credit/rules.ts'
import { readOffers } from '../orders/read-offers.ts'
import { type ClassGroup, givenByClass } from '../tally/by-class.ts'
import { honourTask } from './count.ts'
import { HonourCount, HonourRun, HonourWait, Honoured } from './items.ts'
import { addMembers, nobody } from './members.ts'
import {
  type AgeBand, type Band, type Members, ageBands, bandOf, daysOf, medianOf, membersShown, offeredBy, permille,
  withoutSmallGroups,
} from './rules.ts'

const accountsInAPage = 50

type Sums = Record<AgeBand, { people: number; minutes: number }>
interface Run { bands: Sums; members: Members }

const nothing = (): Sums =>
  Object.fromEntries(ageBands.map((band) => [band, { people: 0, minutes: 0 }])) as Sums

/** What may be spent by one person, of all three sources. */
const owedTo = async (account: string, day: string): Promise<{ band: AgeBand; minutes: number }> => {
  const { owner } = partsOf(account)
  const [{ birthDay }, ...balances] = await Promise.all([
    readPerson(owner, day), ...['grant', 'gift', 'member'].map((kind) => balanceOf(`timeCredit:${kind}:${owner}`)),
  ])
  const minutes = balances.reduce((sum, balance) => sum + balance, 0)
  return { band: bandOf(birthDay ? ageOn(birthDay, day) : undefined), minutes }
}

/** Whoever has an account of earned credit is counted by it; who has only gifts or grants, by the first of those. */
const countsFor = async (account: string): Promise<boolean> => {
  const { kind, owner } = partsOf(account)
  if (kind === 'timeCredit:member') return true
  const before = kind === 'timeCredit:gift' ? ['member'] : ['member', 'gift']
  const others = await Promise.all(before.map((one) => balanceOf(`timeCredit:${one}:${owner}`)))
  return others.every((balance) => balance === 0)
}

const kinds = ['timeCredit:gift', 'timeCredit:grant', 'timeCredit:member']

const addPage = async (sums: Sums, accounts: string[], day: string): Promise<Sums> => {
  const next = structuredClone(sums)
  for (const account of accounts) {
    if (!kinds.includes(partsOf(account).kind) || await balanceOf(account) === 0 || !await countsFor(account)) continue
    const { band, minutes } = await owedTo(account, day)
    next[band] = { people: next[band].people + 1, minutes: next[band].minutes + minutes }
  }
  return next
}

/** What volunteers of a community can give in a month, of the offers that stand in it. */
const offeredIn = async (community: string, month: string): Promise<{ people: number; minutes: number }> => {
  const { first, last } = daysOf(month)
  const offers = (await readOffers(streetOf(community))).filter(({ monthlyMinutes = 0, ...offer }) =>
    offer.community === community && monthlyMinutes > 0 && offer.fromDay <= last && offer.toDay >= first)
  return {
    people: offers.length, minutes: offers.reduce((sum, { monthlyMinutes = 0 }) => sum + monthlyMinutes, 0),
  }
}

const figuresOf = async (community: string, month: string) => {
  const [{ Item }, waits] = await Promise.all([
    HonourCount.build(GetItemCommand).key({ community, month }).options({ consistent: true }).send(),
    listPage(HonourWait, { partition: `honourWaits#${community}#${month}`, limit: 100 }),
  ])
  const { requested = 0, redeemed = 0, market = 0, services = 0 } = Item ?? {}
  const ratio = permille(redeemed + market, requested)
  const median = medianOf(waits.items)
  return {
    requestedMinutes: requested, redeemedMinutes: redeemed, marketMinutes: market, services,
    ...(ratio === undefined ? {} : { ratioPermille: ratio }),
    ...(median === undefined ? {} : { medianWaitHours: median }),
  }
}

const nextMonth = (community: string, month: string): Write => {
  const next = monthAfter(month)
  const key = `${community}.${chinaMonth(Date.parse(next))}`
  return due({ task: honourTask, key, at: monthAfter(chinaMonth(Date.parse(next))) })
}

const publish = async (request: Request, community: string, month: string, run: Run) => {
  const bands: Band[] = ageBands.map((band) => ({ bands: [band], ...run.bands[band] }))
  const all = await offeredIn(community, month)
  const offered = offeredBy(all)
  const owedMinutes = bands.reduce((sum, { minutes }) => sum + minutes, 0)
  const row = {
    community, month, publishedAt: momentText(request.at), ...await figuresOf(community, month),
    owedMinutes, ...(offered ? { offered } : {}),
    poolMinutes: await balanceOf(`timeCredit:pool:${community}`), owedByAge: withoutSmallGroups(bands),
    givenByClass: await givenByClass(community, month), members: membersShown(run.members),
  }
  return commit(request, { type: 'honour.published', community, data: row, answer: {} },
    write(Honoured.build(PutTransaction).item(row).options({ condition: { attr: 'month', exists: false } }), 'stale'),
    write(HonourRun.build(DeleteTransaction).key({ community, month }), 'stale'),
    // As long as something is owed or offered the next month is published too, whether anybody asks or not.
    ...(owedMinutes + all.people > 0 ? [nextMonth(community, month)] : []))
}

/** A page of the accounts at a time: after each the sum so far is kept, and the rest is due a second later. */
export const honourMonth: DueTask = {
  task: honourTask,
  run: async (request, key) => {
    const [community = '', month = ''] = key.split('.')
    const consistent = { consistent: true } as const
    const published = await Honoured.build(GetItemCommand).key({ community, month }).options(consistent).send()
    if (published.Item) return
    const { Item: run } = await HonourRun.build(GetItemCommand).key({ community, month }).options(consistent).send()
    const page = await listPage(AccountRow, {
      partition: `accounts#${community}`, prefix: 'timeCredit:', cursor: run?.cursor, limit: accountsInAPage,
    })
    const [accounts, day] = [page.items.map(({ account }) => account), chinaDay(request.at)]
    const bands = await addPage((run?.bands ?? nothing()) as Sums, accounts, day)
    const members = await addMembers((run?.members ?? nobody()) as Members, accounts, { community, month, day })
    if (!page.cursor) return publish(request, community, month, { bands, members })
    return commit(request, { type: 'honour.summed', community, data: { month }, answer: {} },
      write(HonourRun.build(PutTransaction).item({ community, month, cursor: page.cursor, bands, members }), 'stale'),
      due({ task: honourTask, key, at: momentText(request.at + 1000) }))
  },
}

/** The published months of a community, newest first. */
export const seeHonour = async (
  request: Request, input: { community?: string | undefined; cursor?: string | undefined; limit?: number | undefined },
) => {
  const { community = homeOf(request.actor), ...paging } = input
  const page = await listPage(Honoured, { partition: `honoured#${community}`, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(({ givenByClass: given, members, ...row }) => ({
    ...row, owedByAge: row.owedByAge as Band[], ...(given ? { givenByClass: given as ClassGroup[] } : {}),
    ...(members ? { members: members as ReturnType<typeof membersShown> } : {}),
  })) }
}
