import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { refusals } from '../../shared/refusals.ts'
import { chinaDay } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, lastingFaultsOf, lookInBothModes } from './audit.ts'
import { liveFamily, newReward } from './lived-rewards.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, givePoints, openConsole, startTown } from './town.ts'

const patience = { timeout: 30_000, interval: 50 }
const hub = 'packages/household/home/index'
const dayMs = 86_400_000

describe('A family on its phones: who leads it, for whom one redeems, and the last bag', () => {
  let town: Town
  const phones = {} as Record<'grandmother' | 'daughter' | 'friend', Phone>
  let desk: Page
  const ids = { grandmother: '', daughter: '', friend: '', household: '', other: '' }

  const reads = (phone: Phone, id: string) => expect.poll(() => phone.reads(id), patience)
  const householdOf = async (role: 'resident' | 'neighbour' | 'leader') => (await town.as(role)('GET /me/household', {})).household

  beforeAll(async () => {
    town = await startTown()
    ids.grandmother = await town.register('resident')
    await town.as('resident')('PUT /me/facts', { birthDay: '1951-03-08', consents: [{ purpose: 'birthDay', version: 1 }] })
    ids.daughter = await town.register('neighbour')
    ids.friend = (await town.as('leader')('GET /me', {})).id
    ids.household = (await town.as('resident')('POST /households', { name: '红巷5号李家' })).id
    await liveFamily(town, ids.household, 500)
    ids.other = (await town.as('leader')('POST /households', { name: '王家' })).id
    await givePoints(town, ids.other, 300)
    phones.grandmother = await openPhone(town, 'resident')
    phones.daughter = await openPhone(town, 'neighbour')
    phones.friend = await openPhone(town, 'leader')
    desk = await openConsole(town, 'admin')
    desk.setDefaultTimeout(30_000)
  }, 600_000)
  beforeEach(() => onTestFailed(async () => {
    for (const [name, phone] of Object.entries(phones)) await keepPicture(phone.page, `failed-family-${name}`)
    await keepPicture(desk, 'failed-family-desk')
  }))
  afterEach(() => { expect(Object.values(phones).flatMap(({ complaints }) => complaints)).toEqual([]) })
  afterAll(async () => { await town?.stop() })

  test('The head hands over to an adult, who says yes on her own phone (FP-01, PEERS 1.3)', async () => {
    const { grandmother, daughter } = phones
    await grandmother.open(hub)
    await grandmother.tap(`member-${ids.daughter}`)
    await grandmother.tap('make-head')
    await grandmother.tap('make-head-yes')
    await grandmother.see('head-waits')
    await daughter.open(hub)
    await daughter.see('head-offer')
    await lookInBothModes(daughter.page, 'household-head-offer')
    await daughter.tap('head-yes')
    await expect.poll(async () => (await householdOf('neighbour'))?.headId, patience).toBe(ids.daughter)
    await reads(daughter, 'heads').toContain('陈*兰')
  })

  test('An adult gives points to the community’s shop, and is told before that they do not come back (FP-08)', async () => {
    const { daughter } = phones
    await daughter.open('pages/me/index')
    await daughter.see('privacy')
    await daughter.open(hub)
    await daughter.write('give-points', '40')
    await daughter.tap('give-it')
    await daughter.tap('give-it-yes')
    await daughter.see('given')
    await reads(daughter, 'household-points').toContain('460')
  })

  test('The desk says where the station is and when it is open, and rewards and vouchers say so at once', async () => {
    await desk.getByTestId('page-overview').waitFor()
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/merchants`)
    await desk.getByTestId('station-name').fill('西城壕邻里驿站')
    await desk.getByTestId('station-address').fill('红巷 1 号')
    await desk.getByTestId('station-add-span').click()
    await desk.getByTestId('station').click()
    await expect.poll(() => desk.getByTestId('success').first().innerText(), patience).toContain('已保存')
    await keepPicture(desk, 'console-station')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    expect(await town.as('admin')('GET /reward-work/station', { community: community.code }))
      .toMatchObject({ name: '西城壕邻里驿站', hours: [{ days: [1, 2, 3, 4, 5], from: '08:30', to: '17:00' }], version: 1 })
  })

  test('A daughter redeems for her mother what is for people over 60: both names stand on the voucher (FP-01, FP-09)', async () => {
    const { daughter } = phones
    const { id: rewardId } = await newReward(town, { title: '老花镜一副', price: 60, delivers: false, audience: ['elder60'], limits: [] })
    await daughter.open(`packages/rewards/reward/index?rewardId=${rewardId}`)
    await reads(daughter, 'why-not').toContain('特定居民')
    await reads(daughter, 'about').toContain('周一至周五 08:30–17:00')
    await daughter.tap(`whom-${ids.grandmother}`)
    await daughter.see('redeem')
    await lookInBothModes(daughter.page, 'reward-for-whom')
    await daughter.tap(`whom-${ids.grandmother}`)
    await daughter.tap('redeem')
    await daughter.tap('count-1')
    await reads(daughter, 'redeeming').toContain('李*英')
    await daughter.tap('next')
    await daughter.see('voucher-code')
    await reads(daughter, 'voucher-facts').toContain('李*英')
    const facts = await daughter.reads('voucher-facts')
    expect([facts.includes('陈*兰'), facts.includes('红巷 1 号'), facts.includes('周一至周五')]).toEqual([true, true, true])
    await lookInBothModes(daughter.page, 'voucher-for-another')
    const { items } = await town.as('resident')('GET /vouchers', {})
    expect(items[0]).toMatchObject({ title: '老花镜一副', madeByName: '陈*兰', forName: '李*英' })
  })

  test('A friend redeems with the points of who lets him, finds that voucher among theirs and gives it back; the desk’s list says so', async () => {
    const { friend } = phones
    const endsOn = chinaDay(town.system.clock.now() + 30 * dayMs)
    await town.as('resident')('POST /me/mandates', { agentId: ids.friend, powers: ['points.redeem'], monthlyMinutes: 0, endsOn })
    const { id: rewardId } = await newReward(town, { title: '热水袋', price: 50, delivers: false, limits: [] })
    await friend.open(`packages/rewards/reward/index?rewardId=${rewardId}`)
    await reads(friend, 'our-points').toBe('300 分')
    await friend.tap(`whom-${ids.grandmother}`)
    await reads(friend, 'our-points').toBe('400 分')
    await friend.tap('redeem')
    await friend.tap('count-1')
    await friend.tap('next')
    await friend.see('voucher-code')
    await friend.open('packages/rewards/vouchers/index')
    await friend.see('no-vouchers')
    await friend.tap(`whom-${ids.grandmother}`)
    await reads(friend, 'voucher-list').toContain('热水袋')
    await lookInBothModes(friend.page, 'vouchers-for-another')
    const { items: [voucher] } = await town.as('leader')('GET /vouchers', { forPerson: ids.grandmother })
    await friend.open(`packages/rewards/voucher/index?voucherId=${voucher?.id ?? ''}&forPerson=${ids.grandmother}`)
    await friend.tap('give-back')
    await friend.tap('give-back-yes')
    await friend.see('voucher-cancelled')
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/vouchers`)
    await desk.getByTestId('tab-given-back').click()
    await expect.poll(() => desk.getByTestId('table-given-back').innerText(), patience).toContain('热水袋')
    expect(await desk.getByTestId('table-given-back').innerText()).toContain('不要了，退回')
    await keepPicture(desk, 'console-given-back')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
  })

  test('Two phones press for the last bag at once: one has a voucher, the other reads that it is gone (FP-09)', async () => {
    const { daughter, friend } = phones
    const { id: rewardId } = await newReward(town, { title: '最后一袋', price: 20, stock: 1, delivers: false, limits: [] })
    for (const phone of [daughter, friend]) {
      await phone.open(`packages/rewards/reward/index?rewardId=${rewardId}`)
      await phone.tap('redeem')
      await phone.tap('count-1')
      await phone.see('redeeming')
    }
    await Promise.all([daughter.tap('next'), friend.tap('next')])
    const outcome = async (phone: Phone): Promise<string> =>
      (await phone.at('voucher-code').count() > 0 ? 'voucher' : await phone.at('problem').count() > 0 ? phone.reads('problem') : 'waiting')
    await expect.poll(async () => (await Promise.all([outcome(daughter), outcome(friend)])).sort(), patience)
      .toEqual(['voucher', expect.stringContaining(refusals['reward.soldOut'].zh)])
    expect(await town.as('admin')('GET /reward-work/rewards/:rewardId/stock', { rewardId, community: community.code }))
      .toMatchObject({ stock: { inStock: 0, held: 1 } })
  })

  test('One of the family goes over to another household by its code; both heads and she agree (PEERS 1.4)', async () => {
    const { grandmother, daughter, friend } = phones
    await friend.open(hub)
    await friend.tap('invite')
    const code = (await friend.reads('shown-code')).replace(/\s/g, '')
    await grandmother.open(hub)
    await grandmother.tap('merge')
    await grandmother.see(`pick-${ids.grandmother}`)
    await grandmother.tap('next')
    await grandmother.write('other-code', code)
    await grandmother.tap('next')
    await grandmother.see('check')
    await grandmother.tap('next')
    await expect.poll(() => grandmother.page.locator('[id^="move-"]:visible').count(), patience).toBe(1)
    for (const head of [daughter, friend]) {
      await head.open('pages/me/index')
      await head.see('privacy')
      await head.open(hub)
      await head.tap('waiting-moves')
      await head.tap('agree')
      await head.tap('agree-yes')
      await expect.poll(() => head.at('agree').count(), patience).toBe(0)
    }
    await expect.poll(async () => (await householdOf('resident'))?.id, patience).toBe(ids.other)
    expect((await householdOf('neighbour'))?.members.map(({ personId }) => personId)).toEqual([ids.daughter])
  })
})
