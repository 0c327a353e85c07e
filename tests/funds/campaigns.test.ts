import { describe, expect, test } from 'vitest'
import { modeRules } from '../../shared/funds.ts'
import { bankAccount, charityOf, creditCode, dayIn, draftOf, fundStage, openCampaign } from '../support/funds.ts'
import { doWhatIsDue } from '../support/orders.ts'
import { clock, grant, newCommunity, newResident, newVisitor, refusalOf } from '../support/world.ts'

const platform = { name: '腾讯公益', url: 'https://gongyi.qq.com/x' }
const listed = (plan: object = {}) => ({ mode: 'PUBLIC_LINKOUT' as const, plan: { platform, firstDay: dayIn(10), lastDay: dayIn(40), ...plan } })
const number = () => `53420000MJ${creditCode().slice(-8)}`

describe('A fund (CF-02)', () => {
  test('is a charity’s, named after it and the community, with an odd committee of five or more and a supervisor', async () => {
    const { community, street, fund, charity, seats, resident, mayor, city } = await fundStage()
    expect(fund.name).toBe('江岸慈善会晨光社区慈善基金')
    const open = (changes: object) => refusalOf(street.call('POST /fund-work/funds', {
      community, division: community.slice(0, 9), charityId: charity.id, seats, resolution: '会议', ...changes,
    }))
    expect(await open({ seats: seats.slice(1) })).toBe('fund.committee')
    expect(await open({ seats: seats.map((one) => ({ ...one, seat: 'member' as const })) })).toBe('fund.committee')
    expect(await open({ seats: [...seats, { personId: resident.id, seat: 'member' }] })).toBe('fund.committee')
    expect(await open({ seats: seats.map((one) => ({ ...one, personId: seats[0]?.personId ?? '' })) })).toBe('fund.committee')
    const visitor = await newVisitor()
    const { id } = await visitor.call('GET /me', {})
    expect(await open({ seats: [{ personId: id, seat: 'director' }, ...seats.slice(1)] })).toBe('person.unknown')
    expect(await open({ division: community.slice(0, 4) })).toBe('role.scope')
    const elsewhere = await newCommunity()
    expect(await refusalOf(mayor.call('POST /fund-work/funds', {
      community: elsewhere, division: community, charityId: charity.id, seats, resolution: '会议',
    }))).toBe('fund.place')
    expect(await open({ division: community })).toBe('fund.named')
    const public_ = await (await newVisitor()).call('GET /funds/:fundId', { fundId: fund.id })
    expect(public_.committee).toHaveLength(6)
    expect(JSON.stringify(public_)).not.toContain(seats[0]?.personId)
    expect(await open({ charityId: 'chr_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })).toBe('charity.unknown')
    expect(await refusalOf(resident.call('GET /funds/:fundId', { fundId: 'fnd_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('fund.unknown')
    expect((await resident.call('GET /funds', { division: city })).items.map(({ id: one }) => one)).toEqual([fund.id])
  })

  test('gets a new committee by resolution, and only from the office of its street', async () => {
    const { community, street, fund, seats, resident, approver } = await fundStage()
    const seat = { community, fundId: fund.id, seats: [...seats.slice(0, 4), { personId: resident.id, seat: 'member' as const }, ...seats.slice(5)] }
    expect(await refusalOf(approver.call('POST /fund-work/funds/:fundId/committees', { ...seat, resolution: '会议' }))).toBe('role.missing')
    const after = await street.call('POST /fund-work/funds/:fundId/committees', { ...seat, resolution: '2026 年第 2 次会议' })
    expect(after.committee.map(({ personId }) => personId)).toContain(resident.id)
    expect(after.version).toBe(2)
    const seen = await approver.call('GET /fund-work/funds/:fundId', { community, fundId: fund.id })
    expect(seen.resolution).toBe('2026 年第 2 次会议')
  })

  test('that begins to close takes no new campaign, nor a second closing (PEERS 5.20)', async () => {
    const stage = await fundStage()
    const { community, street, officer, approver, fund, seats } = stage
    const drafted = await officer.call('POST /fund-work/campaigns', draftOf(stage))
    const close = { community, fundId: fund.id, reason: '两年没有项目', resolution: '2026 年第 3 次会议' }
    expect((await street.call('POST /fund-work/funds/:fundId/closing', close)).state).toBe('closing')
    expect(await refusalOf(street.call('POST /fund-work/funds/:fundId/closing', close))).toBe('fund.closed')
    expect(await refusalOf(officer.call('POST /fund-work/campaigns', draftOf(stage)))).toBe('fund.closed')
    expect(await refusalOf(approver.call('POST /fund-work/campaigns/:campaignId/opening', { community, campaignId: drafted.id }))).toBe('fund.closed')
    expect(await refusalOf(street.call('POST /fund-work/funds/:fundId/committees', { community, fundId: fund.id, seats, resolution: '会议' })))
      .toBe('fund.closed')
  })

  test('is of a charity whose credit code is right and on record once', async () => {
    const { mayor, city, charity } = await fundStage()
    const record = (changes: object) => refusalOf(mayor.call('POST /charities', { division: city, ...charityOf(changes) }))
    expect(await record({ creditCode: '53420000500000001A' })).toBe('charity.code')
    expect(await record({ creditCode: charity.creditCode })).toBe('charity.known')
    const { id: charityId, version, ...rest } = charity
    const changed = await mayor.call('PUT /charities/:charityId', { division: city, charityId, version, ...rest, contact: '12345' })
    expect(changed).toMatchObject({ contact: '12345', version: 2 })
    const mchid = '1900000003'
    const numbered = await mayor.call('POST /charities', { division: city, ...charityOf({ mchid }) })
    expect(await record({ mchid })).toBe('charity.merchant')
    const { id, ...said } = numbered
    await mayor.call('PUT /charities/:charityId', { division: city, charityId: id, ...said })
    await mayor.call('PUT /charities/:charityId', { division: city, charityId: id, ...said, version: 2, mchid: '1900000004' })
    expect(await record({ mchid })).toMatch(/^no refusal/)
    expect(await refusalOf(mayor.call('PUT /charities/:charityId', { division: city, charityId, version, ...rest }))).toBe('fund.stale')
  })

  test('shows of its charity what the law wants; account and merchant number are for staff (CF-07)', async () => {
    const { officer, resident, charity, community } = await fundStage({ mchid: '1900000001' })
    const every = async <T>(page: (cursor: { cursor?: string }) => Promise<{ items: T[]; cursor?: string | undefined }>) => {
      const items: T[] = []
      for (let cursor: string | undefined; ;) {
        const { items: more, cursor: next } = await page(cursor ? { cursor } : {})
        items.push(...more)
        if (!next) return items
        cursor = next
      }
    }
    const visitor = await newVisitor()
    const seen = (await every((paging) => visitor.call('GET /charities', paging))).find(({ id }) => id === charity.id)
    expect(seen).toMatchObject({ name: charity.name, certificate: charity.certificate, contact: charity.contact, lookUp: charity.lookUp })
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${bankAccount}|1900000001`))
    const kept = await every((paging) => officer.call('GET /fund-work/charities', { community, ...paging }))
    expect(kept.find(({ id }) => id === charity.id)).toMatchObject({ bank: { number: bankAccount }, mchid: '1900000001' })
    expect(await refusalOf(resident.call('GET /fund-work/charities', { community }))).toBe('role.missing')
  })
})

describe('A campaign', () => {
  test('has the fields of the law, its leader on staff, the charity’s own account, and nobody in particular (CF-05)', async () => {
    const stage = await fundStage()
    const draft = (changes: Parameters<typeof draftOf>[1]) => refusalOf(stage.officer.call('POST /fund-work/campaigns', draftOf(stage, changes)))
    expect(await draft({ plan: { lastDay: dayIn(-1) } })).toBe('campaign.days')
    expect(await draft({ plan: { lastDay: dayIn(3 * 366 + 2) } })).toBe('campaign.days')
    expect(await draft({ plan: { emergency: true, lastDay: dayIn(400) } })).toBe('campaign.days')
    expect(await draft({ plan: { accountNumber: '9999999999' } })).toBe('campaign.account')
    expect(await draft({ plan: { leaderOnStaff: false } })).toBe('campaign.leader')
    expect(await draft({ plan: { noOnePerson: false } })).toBe('campaign.person')
    expect(await draft({ mode: 'PUBLIC_LINKOUT' })).toBe('campaign.platform')
    expect(await draft({ mode: 'TARGETED' })).toBe('campaign.members')
    expect(await draft({ mode: 'PUBLIC_OWN_CHANNEL', plan: { platform } })).toBe('charity.notOurs')
    expect(await draft({ mode: 'TARGETED', members: ['per_01J9ZZZZZZZZZZZZZZZZZZZZZZ'] })).toBe('person.unknown')
    const drafted = await stage.officer.call('POST /fund-work/campaigns', draftOf(stage))
    expect(drafted).toMatchObject({ state: 'draft', raisedFen: 0, spentFen: 0 })
    const change = (changes: Parameters<typeof draftOf>[1]) => {
      const { fundId: _, ...rest } = draftOf(stage, changes)
      return rest
    }
    const changed = await stage.officer.call('PUT /fund-work/campaigns/:campaignId', {
      ...change({ plan: { title: '长者食堂' } }), campaignId: drafted.id, version: drafted.version,
    })
    expect(changed.plan.title).toBe('长者食堂')
    expect(await refusalOf(stage.officer.call('PUT /fund-work/campaigns/:campaignId', {
      ...change({}), campaignId: drafted.id, version: drafted.version,
    }))).toBe('fund.stale')
  })

  test('names a partner only with its evaluation and agreement in writing, in public; the money is the charity’s alone (CF-08)', async () => {
    const stage = await fundStage()
    const partner = { name: '红巷超市', evaluation: '2026 年评估：合作三年，账目清楚', agreement: '合作协议 2026-3 号' }
    const draft = (changes: Parameters<typeof draftOf>[1]) => refusalOf(stage.officer.call('POST /fund-work/campaigns', draftOf(stage, changes)))
    expect(await draft({ plan: { partners: [{ ...partner, evaluation: '' }] } })).toBe('input.invalid')
    expect(await draft({ plan: { partners: [{ ...partner, agreement: ' ' }] } })).toBe('input.invalid')
    expect(await draft({ plan: { partners: [partner], accountNumber: '9999999999' } })).toBe('campaign.account')
    const { id: campaignId } = await openCampaign(stage, { plan: { partners: [partner] } })
    expect((await stage.resident.call('GET /campaigns/:campaignId', { campaignId })).plan.partners).toEqual([partner])
  })

  test('opens only when it is filed ten days before, under a number of its own, by another person (CF-06)', async () => {
    const stage = await fundStage()
    const { community, officer, approver } = stage
    const drafted = await officer.call('POST /fund-work/campaigns', draftOf(stage, listed()))
    const which = { community, campaignId: drafted.id }
    const open = () => approver.call('POST /fund-work/campaigns/:campaignId/opening', which)
    expect(await refusalOf(open())).toBe('campaign.unfiled')
    const filing = number()
    const file = (changes: object) => officer.call('POST /fund-work/campaigns/:campaignId/filing', {
      ...which, number: filing, filedOn: dayIn(0), ...changes,
    })
    expect(await refusalOf(file({ filedOn: dayIn(1) }))).toBe('campaign.early')
    await file({})
    expect(await refusalOf(file({}))).toBe('campaign.state')
    const other = await officer.call('POST /fund-work/campaigns', draftOf(stage, listed()))
    expect(await refusalOf(officer.call('POST /fund-work/campaigns/:campaignId/filing', {
      community, campaignId: other.id, number: filing, filedOn: dayIn(0),
    }))).toBe('campaign.filingUsed')
    expect(await refusalOf(open())).toBe('campaign.early')
    clock.advance(10 * 1440)
    await grant(officer, 'fundApprover', community)
    expect(await refusalOf(officer.call('POST /fund-work/campaigns/:campaignId/opening', which))).toBe('campaign.ownApproval')
    expect(await open()).toMatchObject({ state: 'open', gives: 'link' })
    const tooLate = await officer.call('POST /fund-work/campaigns', draftOf(stage, listed({ firstDay: dayIn(9) })))
    expect(await refusalOf(officer.call('POST /fund-work/campaigns/:campaignId/filing', {
      community, campaignId: tooLate.id, number: number(), filedOn: dayIn(0),
    }))).toBe('campaign.filingLate')
  })

  test('of an emergency begins at once and is filed within ten days (CF-06)', async () => {
    const stage = await fundStage()
    const opened = await openCampaign(stage, listed({ emergency: true, firstDay: dayIn(0) }))
    expect(opened.filing).toBeUndefined()
    clock.advance(10 * 1440)
    const givesNow = async () => (await stage.resident.call('GET /campaigns/:campaignId', { campaignId: opened.id })).gives
    expect(await givesNow()).toBe('link')
    clock.advance(1440)
    // Nobody is led to giving any more, until it is filed after all.
    expect(await givesNow()).toBe('none')
    const late = await stage.officer.call('POST /fund-work/campaigns', draftOf(stage, listed({ emergency: true, firstDay: dayIn(-11) })))
    expect(await refusalOf(stage.approver.call('POST /fund-work/campaigns/:campaignId/opening', {
      community: stage.community, campaignId: late.id,
    }))).toBe('campaign.unfiled')
    const file = (filedOn: string) => stage.officer.call('POST /fund-work/campaigns/:campaignId/filing', {
      community: stage.community, campaignId: opened.id, number: number(), filedOn,
    })
    expect(await refusalOf(file(dayIn(0)))).toBe('campaign.filingLate')
    expect(await file(dayIn(-2))).toMatchObject({ state: 'open', gives: 'link' })
  })

  test('may do what its legal mode lets it, and is not there for who may not see it (DOMAIN 0.2, PEERS 5.18)', async () => {
    const stage = await fundStage({ publicQualified: true, ownChannel: true, mchid: '1900000002' })
    const { community, resident, neighbour } = stage
    const stranger = await newResident(await newCommunity())
    const visitor = await newVisitor()
    const sees = async (person: typeof resident, campaignId: string) =>
      (await refusalOf(person.call('GET /campaigns/:campaignId', { campaignId }))).replace(/^no refusal.*/, 'seen')
    const aid = await openCampaign(stage)
    expect([await sees(resident, aid.id), await sees(stranger, aid.id), await sees(visitor, aid.id)])
      .toEqual(['seen', 'campaign.unknown', 'campaign.unknown'])
    expect(aid).toMatchObject({ gives: 'pay', shares: false, receipts: false })
    const targeted = await openCampaign(stage, { mode: 'TARGETED', members: [resident.id] })
    expect([await sees(resident, targeted.id), await sees(neighbour, targeted.id)]).toEqual(['seen', 'campaign.unknown'])
    expect((await neighbour.call('GET /campaigns', { community })).items.map(({ id }) => id)).toEqual([aid.id])
    expect((await visitor.call('GET /campaigns', { community })).items).toEqual([])
    const { fundId, ...market } = draftOf(stage, { mode: 'MARKET' })
    const stall = await stage.officer.call('POST /fund-work/campaigns', { fundId, ...market })
    const open = { community, campaignId: stall.id }
    expect(await refusalOf(stage.approver.call('POST /fund-work/campaigns/:campaignId/opening', open))).toBe('campaign.agreement')
    const signed = { by: '社区烘焙坊', signedOn: dayIn(0), promise: '当天全部所得' }
    await stage.officer.call('PUT /fund-work/campaigns/:campaignId', {
      ...market, campaignId: stall.id, version: stall.version, plan: { ...market.plan, agreement: signed },
    })
    expect(await stage.approver.call('POST /fund-work/campaigns/:campaignId/opening', open)).toMatchObject({ gives: 'none' })
    const own = await stage.officer.call('POST /fund-work/campaigns', draftOf(stage, { ...listed(), mode: 'PUBLIC_OWN_CHANNEL' }))
    expect(own.plan.accountNumber).toBe(bankAccount)
    expect(await sees(visitor, own.id)).toBe('campaign.unknown')
    expect(modeRules.PUBLIC_LINKOUT.gives).toBe('link')
  })

  test('is on the list however many are open before it', async () => {
    const stage = await fundStage()
    for (let index = 0; index < 100; index++) await openCampaign(stage)
    const { id } = await openCampaign(stage)
    const { items } = await stage.resident.call('GET /campaigns', { community: stage.community })
    expect([items.length, items.at(-1)?.id]).toEqual([101, id])
  })

  test('that is over stays to be seen, page by page, by whom it was for; one that never began is not there', async () => {
    const stage = await fundStage()
    const { community, officer, resident } = stage
    const stop = (campaignId: string) => officer.call('POST /fund-work/campaigns/:campaignId/stop', { community, campaignId, reason: '合并' })
    const first = await openCampaign(stage, { plan: { lastDay: dayIn(1) } })
    const listed = await openCampaign(stage, { mode: 'TARGETED', members: [stage.neighbour.id] })
    const drafted = await officer.call('POST /fund-work/campaigns', draftOf(stage))
    for (const id of [listed.id, drafted.id]) await stop(id)
    await openCampaign(stage)
    const last = await openCampaign(stage)
    clock.advance(3 * 1440)
    await doWhatIsDue()
    await stop(last.id)
    const past = (person: typeof resident, paging: object = {}) =>
      person.call('GET /funds/:fundId/campaigns', { fundId: stage.fund.id, ...paging })
    const ids = async (person: typeof resident) => (await past(person)).items.map(({ id }) => id)
    expect(await ids(resident)).toEqual([last.id, first.id])
    expect(await ids(stage.neighbour)).toEqual([last.id, listed.id, first.id])
    expect(await ids(await newVisitor())).toEqual([])
    const one = await past(resident, { limit: 1 })
    const two = await past(resident, { limit: 1, cursor: one.cursor })
    expect([one, two].map(({ items }) => items.map(({ id, state }) => [id, state]))).toEqual([[[last.id, 'stopped']], [[first.id, 'ended']]])
    expect(two).toMatchObject({ items: [{ raisedFen: 0, spentFen: 0, gives: 'none' }] })
    expect(await refusalOf(past(resident, { fundId: 'fnd_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('fund.unknown')
  })

  test('ends with its last day, or is stopped with a reason; nobody opens it after', async () => {
    const stage = await fundStage()
    const { community, officer, approver, resident } = stage
    const short = await openCampaign(stage, { plan: { lastDay: dayIn(1) } })
    const drafted = await officer.call('POST /fund-work/campaigns', draftOf(stage, { plan: { lastDay: dayIn(1) } }))
    const stopped = await officer.call('POST /fund-work/campaigns/:campaignId/stop', {
      community, campaignId: (await openCampaign(stage)).id, reason: '合并到街道',
    })
    expect(stopped).toMatchObject({ state: 'stopped', gives: 'none' })
    clock.advance(3 * 1440)
    await doWhatIsDue()
    expect((await resident.call('GET /campaigns/:campaignId', { campaignId: short.id })).state).toBe('ended')
    expect((await resident.call('GET /campaigns', { community })).items).toEqual([])
    expect(await refusalOf(approver.call('POST /fund-work/campaigns/:campaignId/opening', { community, campaignId: drafted.id })))
      .toBe('campaign.over')
    expect(await refusalOf(officer.call('POST /fund-work/campaigns/:campaignId/stop', { community, campaignId: short.id, reason: '再停' })))
      .toBe('campaign.state')
    const all = await officer.call('GET /fund-work/funds/:fundId/campaigns', { community, fundId: stage.fund.id })
    expect(all.items.map(({ state }) => state)).toEqual(['stopped', 'draft', 'ended'])
  })
})
