import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { drawing } from '../../functions/ledger/line/draw.ts'
import type { MovementDraft } from '../../functions/ledger/plan.ts'
import { post } from '../../functions/ledger/post.ts'
import { database } from '../../functions/platform/dynamo.ts'
import { momentText } from '../../functions/platform/clock.ts'
import type { Request, Write } from '../../functions/platform/commit.ts'
import { perform } from '../../functions/platform/perform.ts'
import { legalModes, modeRules, purposeAccount } from '../../shared/funds.ts'
import { chinaMonth, monthFrom } from '../../shared/units.ts'
import { countUnits } from '../../bench/units.ts'
import { type FundStage, bankAccount, creditCode, dayIn, fundStage, openCampaign } from '../support/funds.ts'
import { openPage } from '../support/open-books.ts'
import { plan } from '../support/samples/funds.ts'
import { drain } from '../support/stream.ts'
import { clock, newVisitor, refusalOf } from '../support/world.ts'

const platform = { name: '腾讯公益', url: 'https://gongyi.qq.com/x' }

const request = (): Request => {
  const id = randomUUID().replaceAll('-', '')
  return { actor: { id: 'tester', roles: [] }, eventId: `tester.${id}`, call: 'test', contentHash: id, at: clock.now() }
}
/** A movement of money as the contexts that give and spend post it. */
const move = async (
  { community }: FundStage, movement: MovementDraft, along: (as: Request) => Promise<Write[]> = () => Promise.resolve([]),
) => {
  const as = request()
  await perform(as, async () =>
    post(as, { type: 'test.moved', community, data: {}, answer: {}, movements: [movement] }, ...await along(as)))
  await drain()
}
const give = (stage: FundStage, purpose: string, amount: number) =>
  move(stage, { movement: 'gift.receive', from: stage.community, to: purpose, amount, happenedAt: momentText(clock.now()) })
const spend = (stage: FundStage, purpose: string, amount: number) => {
  const [movement, reference, { community }] = ['disbursement.hold' as const, randomUUID(), stage]
  return move(stage, { movement, from: purpose, to: reference, amount, happenedAt: momentText(clock.now()), reference },
    (as) => drawing(as, { movement, account: purposeAccount(purpose), amount, index: 0, reference, community }))
}
/** So far on that another month has begun in China. */
const nextMonth = (): string => {
  const month = monthFrom(chinaMonth(clock.now()), 1)
  clock.advance((Date.parse(`${month}-02T00:00:00+08:00`) - clock.now()) / 60_000)
  return month
}
const seen = async (campaignId: string) => (await newVisitor()).call('GET /open/campaigns/:campaignId', { campaignId })

/** A public campaign that was filed in time and is open. */
const publicCampaign = async (stage: FundStage) => {
  const { officer, approver, community } = stage
  const drafted = await officer.call('POST /fund-work/campaigns', {
    community, fundId: stage.fund.id, mode: 'PUBLIC_LINKOUT', members: [],
    plan: { ...plan, platform, firstDay: dayIn(10), lastDay: dayIn(400), accountNumber: bankAccount },
  })
  await officer.call('POST /fund-work/campaigns/:campaignId/filing', {
    community, campaignId: drafted.id, number: `53420000MJ${creditCode().slice(-8)}`, filedOn: dayIn(0),
  })
  expect(await refusalOf(seen(drafted.id))).toBe('campaign.unknown')
  clock.advance(11 * 1440)
  return approver.call('POST /fund-work/campaigns/:campaignId/opening', { community, campaignId: drafted.id })
}

describe('The open books (PEERS 5.11, 12.8)', () => {
  test('of a campaign say who answers, by which plan and how to look it up, without signing in (CF-07)', async () => {
    const stage = await fundStage()
    const { id } = await publicCampaign(stage)
    const campaign = await seen(id)
    expect(campaign.charity).toMatchObject({
      name: '江岸慈善会', creditCode: stage.charity.creditCode, certificate: '慈善组织登记证书 鄂慈 0001 号', contact: '027-80000000', lookUp: '慈善中国',
    })
    expect(campaign.charity).not.toHaveProperty('mchid')
    const page = await openPage('campaigns', id)
    expect(page.statusCode).toBe(200)
    const { purpose, use, beneficiaries, leftover, leader } = campaign.plan
    for (const said of [
      '江岸慈善会', stage.charity.creditCode, '慈善组织登记证书 鄂慈 0001 号', '027-80000000', '慈善中国', purpose, use, beneficiaries, leftover,
      leader, campaign.filing?.number ?? 'no number', 'https://gongyi.qq.com/x', '¥50,000.00',
    ]) expect(page.body).toContain(said)
    expect(page.body).not.toMatch(/<script|<img|<input/i)
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    const fund = await openPage('funds', stage.fund.id)
    expect(fund.body).toContain(`/open/campaigns/${id}/page`)
  })

  test('of each month say income, spending and balance to the fen, by kind', async () => {
    const stage = await fundStage()
    const { id } = await publicCampaign(stage)
    const first = chinaMonth(clock.now())
    await give(stage, id, 10_001)
    await give(stage, id, 5)
    const second = nextMonth()
    await spend(stage, id, 4_000)
    await give(stage, id, 100)
    const third = nextMonth()
    await give(stage, id, 1)
    const { book } = await seen(id)
    expect(book).toEqual({
      incomeFen: 10_107, movedFen: 0, spentFen: 4_000, balanceFen: 6_107,
      kinds: [{ kind: 'gifts', fen: 10_107 }, { kind: 'spending', fen: -4_000 }],
      months: [
        { month: first, incomeFen: 10_006, movedFen: 0, spentFen: 0, balanceFen: 10_006, kinds: [{ kind: 'gifts', fen: 10_006 }] },
        {
          month: second, incomeFen: 100, movedFen: 0, spentFen: 4_000, balanceFen: 6_106,
          kinds: [{ kind: 'gifts', fen: 100 }, { kind: 'spending', fen: -4_000 }],
        },
        { month: third, incomeFen: 1, movedFen: 0, spentFen: 0, balanceFen: 6_107, kinds: [{ kind: 'gifts', fen: 1 }] },
      ],
    })
    const csv = (await openPage('campaigns', id, 'books.csv')).body.split('\r\n')
    expect(csv).toContain(`${id},长者助餐,${second},spending,拨付,-4000,-40.00`)
    expect(csv).toContain(`${id},长者助餐,${first},gifts,捐赠,10006,100.06`)
    const fen = csv.slice(1, -1).map((line) => Number(line.split(',')[5]))
    expect(fen.reduce((sum, one) => sum + one, 0)).toBe(book.balanceFen)
    expect((await openPage('campaigns', id)).body).toContain('61.07')
  })

  test('of a fund show campaigns that are not for everybody in one sum, without name, and add up to the fen (DOMAIN 0.2)', async () => {
    const stage = await fundStage()
    const shown = await publicCampaign(stage)
    const days = { firstDay: dayIn(0), lastDay: dayIn(90) }
    const neighbours = await openCampaign(stage, { plan: { title: '邻里互助金', ...days } })
    const members = await openCampaign(stage, { mode: 'TARGETED', members: [stage.member.id], plan: { title: '理事募捐', ...days } })
    await give(stage, shown.id, 700)
    await give(stage, neighbours.id, 50)
    await give(stage, members.id, 9)
    await give(stage, stage.fund.id, 1_000)
    const fund = await (await newVisitor()).call('GET /open/funds/:fundId', { fundId: stage.fund.id })
    expect(fund.purposes.map(({ what, book }) => [what, book.balanceFen])).toEqual([['fund', 1_000], ['campaign', 700], ['others', 59]])
    expect(fund.book.balanceFen).toBe(1_759)
    const texts = await Promise.all((['page', 'books.csv', '360giving.json', ''] as const).map((what) => openPage('funds', stage.fund.id, what)))
    for (const { statusCode, body } of texts) {
      expect(statusCode).toBe(200)
      expect(body).not.toMatch(/邻里互助金|理事募捐|per_/)
      for (const { name } of [stage.member, stage.approver, stage.officer]) expect(body).not.toContain(name)
    }
    expect(JSON.parse(texts[2]?.body ?? '')).toMatchObject({ publisher: { org_id: `CN-USCI-${stage.charity.creditCode}` }, grants: [] })
    for (const { id } of [neighbours, members]) {
      expect(await refusalOf(seen(id))).toBe('campaign.unknown')
      const page = await openPage('campaigns', id)
      expect(page.statusCode).toBe(404)
      expect(page.body).toContain('找不到这个募捐活动')
    }
  })

  test('are open exactly for the modes that the law lets everybody see (DOMAIN 0.2)', () => {
    expect(legalModes.filter((mode) => modeRules[mode].seenBy === 'everyone')).toEqual(['PUBLIC_LINKOUT', 'PUBLIC_OWN_CHANNEL', 'MARKET'])
  })

  test('are read once a minute whatever the visitors, and not sent again to who has them', async () => {
    const stage = await fundStage()
    const { id } = await publicCampaign(stage)
    await give(stage, id, 700)
    clock.advance(2)
    await openPage('campaigns', id)
    const counter = countUnits(database)
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => openPage('campaigns', id, index % 2 ? 'page' : '')))
    expect(counter.read).toBe(0)
    await give(stage, id, 1)
    const before = counter.read
    expect((await openPage('campaigns', id)).body).toContain('¥7.00')
    expect(counter.read).toBe(before)
    const [json] = answers
    expect(json?.headers).toMatchObject({ 'cache-control': 'public, max-age=60' })
    const again = await openPage('campaigns', id, '', { 'if-none-match': json?.headers.etag ?? '' })
    expect([again.statusCode, again.body]).toEqual([304, undefined])
    clock.advance(2)
    const [one, other] = await Promise.all([openPage('campaigns', id), openPage('campaigns', id)])
    expect(one?.body).toContain('¥7.01')
    expect(other?.body).toBe(one?.body)
    expect(counter.read - before).toBeLessThanOrEqual(1)
    database.middlewareStack.remove('countUnits')
  })

  test('of what is not there are refused', async () => {
    const visitor = await newVisitor()
    expect(await refusalOf(visitor.call('GET /open/funds/:fundId', { fundId: 'fnd_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('fund.unknown')
    expect((await openPage('funds', 'nonsense')).statusCode).toBe(404)
    expect((await openPage('funds', 'nonsense', 'books.csv')).statusCode).toBe(404)
  })
})
