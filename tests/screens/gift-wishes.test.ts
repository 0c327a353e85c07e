import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { aPicture } from '../support/pictures.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { beginCampaign, foundFund } from './places-funds.ts'
import { type Town, community, openConsole, startTown } from './town.ts'

const patience = { timeout: 30_000, interval: 100 }

describe('A child’s gift, on the child’s phone and on the guardian’s (CF-16)', () => {
  let town: Town
  let child: Phone
  let parent: Phone
  let campaignId = ''
  let wishId = ''

  const born = (yearsAgo: number): string => `${Number(chinaDay(town.system.clock.now()).slice(0, 4)) - yearsAgo}-01-01`
  const says = async (role: 'resident' | 'neighbour', birthDay: string): Promise<void> => {
    await town.as(role)('PUT /me/facts', { birthDay, consents: [{ purpose: 'birthDay', version: 1 }] })
  }
  /** The resident’s household, with the neighbour as the child in it, whose parent the desk has verified. */
  const family = async (): Promise<void> => {
    const [parentId, childId] = [await town.register('resident'), await town.register('neighbour')]
    await says('resident', born(41))
    await says('neighbour', born(12))
    await town.as('admin')('POST /people/:personId/kin', { personId: childId, kinId: parentId, relation: 'parent', note: '户口簿原件' })
    await town.as('resident')('POST /people/:personId/guardian-consents', { personId: childId })
    const { id: householdId } = await town.as('resident')('POST /households', { name: '红巷5号李家' })
    const { code } = await town.as('resident')('POST /households/:householdId/invitations', { householdId })
    await town.as('neighbour')('POST /me/household-requests', { code })
    await town.as('resident')('POST /households/:householdId/members/:personId/acceptance', { householdId, personId: childId })
  }

  beforeAll(async () => {
    town = await startTown()
    await family()
    campaignId = await beginCampaign(town, await foundFund(town), 'MUTUAL_AID', { title: '邻里应急互助金' })
    child = await openPhone(town, 'neighbour')
    parent = await openPhone(town, 'resident')
  }, 300_000)
  afterAll(async () => { await town?.stop() })
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(child.page, 'failed-wish-child')
    await keepPicture(parent.page, 'failed-wish-parent')
  }))
  afterEach(() => { expect([...child.complaints, ...parent.complaints]).toEqual([]) })

  test('The child says what they wish to give, with no whole name to choose, and asks at home', async () => {
    await child.open(`packages/funds/give/index?campaignId=${campaignId}`)
    await child.write('yuan', '600000')
    await child.see('too-large')
    await child.write('yuan', '20')
    await child.tap('next')
    await child.see('name-masked')
    expect(await child.at('name-full').count()).toBe(0)
    await child.tap('name-masked')
    await child.tap('sum-shown')
    await child.write('message', '祝爷爷奶奶健康')
    await child.tap('next')
    await expect.poll(() => child.reads('asks-first'), patience).toContain('家长会在自己的手机上看到')
    await keepPicture(child.page, 'wish-check')
    expect(await lastingFaultsOf(child.page, normalLimits)).toEqual([])
    await child.tap('next')
    await child.see('my-wishes')
    wishId = (await town.as('neighbour')('GET /me/gift-wishes', {})).items[0]?.id ?? ''
    await expect.poll(() => child.reads(`wish-${wishId}`), patience).toContain('等家长同意')
    await keepPicture(child.page, 'wish-asked')
    expect(await lastingFaultsOf(child.page, normalLimits)).toEqual([])
  }, 120_000)

  test('The guardian sees what it is on their own phone, and agrees in two taps', async () => {
    await town.system.drain()
    await parent.open('packages/funds/home/index')
    await parent.tap('to-wishes')
    await expect.poll(() => parent.reads(`ward-wish-${wishId}`), patience).toMatch(/邻里应急互助金[^]*20\.00 元[^]*陈\*兰[^]*祝爷爷奶奶健康/)
    await parent.tap(`yes-${wishId}`)
    await parent.see(`yes-${wishId}-yes`)
    await keepPicture(parent.page, 'wish-yes')
    expect(await lastingFaultsOf(parent.page, normalLimits)).toEqual([])
    await parent.tap(`yes-${wishId}-yes`)
    await expect.poll(() => parent.reads(`ward-wish-${wishId}`), patience).toContain('家长同意了')
    await parent.see(`back-${wishId}`)
  }, 120_000)

  test('Then the child pays with WeChat, once, and both are told', async () => {
    await town.system.drain()
    await child.open('packages/funds/wishes/index')
    await child.tap(`pay-${wishId}`)
    await child.page.frameLocator('iframe').getByRole('button', { name: '支付', exact: true }).tap()
    await child.see('thanks')
    await town.system.wechat.pay.settled()
    await town.system.drain()
    const kinds = async (role: 'resident' | 'neighbour') => (await town.as(role)('GET /me/notices', {})).items.map(({ kind }) => kind)
    expect([await kinds('resident'), await kinds('neighbour')]).toEqual([
      expect.arrayContaining(['giftWish.asked', 'giftWish.paid']), expect.arrayContaining(['giftWish.agreed', 'gift.paid']),
    ])
    expect((await town.as('neighbour')('GET /me/gifts', {})).items).toMatchObject([{ state: 'paid', amountFen: 2_000 }])
    await child.open('packages/funds/wishes/index')
    await expect.poll(() => child.reads(`wish-${wishId}`), patience).toContain('已付')
    expect(await child.at(`pay-${wishId}`).count()).toBe(0)
  }, 120_000)

  test('A guardian without a phone signs at the desk: the worker records it with a photo, and the child’s phone says so', async () => {
    await town.as('neighbour')('POST /campaigns/:campaignId/gift-wishes',
      { campaignId, amountFen: 1_000, shownName: 'masked', showsSum: true, message: '谢谢大家' })
    const wish = (await town.as('neighbour')('GET /me/gift-wishes', {})).items[0]?.id ?? ''
    await child.open('packages/funds/wishes/index')
    await expect.poll(() => child.reads(`at-desk-${wish}`), patience).toContain('到社区服务台签字')
    await keepPicture(child.page, 'wish-at-desk')
    expect(await lastingFaultsOf(child.page, normalLimits)).toEqual([])
    const { id: parentId } = await town.as('resident')('GET /me', {})
    const desk = await openConsole(town, 'admin', `#/c/${community.code}/people/${parentId}`)
    desk.setDefaultTimeout(30_000)
    await expect.poll(() => desk.getByTestId(`ward-wish-${wish}`).innerText(), patience).toMatch(/陈\*兰[^]*邻里应急互助金[^]*10\.00[^]*谢谢大家/)
    await desk.getByTestId(`filter-answer-${wish}`).locator('.ant-select').click()
    await desk.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').getByText('同意', { exact: true }).click()
    expect(await desk.getByTestId(`paper-${wish}`).isDisabled()).toBe(true)
    await desk.getByTestId(`paper-photos-${wish}-file`).setInputFiles({ name: 'paper.png', mimeType: 'image/png', buffer: aPicture() })
    await expect.poll(() => desk.getByTestId(`paper-${wish}`).isDisabled(), patience).toBe(false)
    await desk.getByTestId('ward-wishes').scrollIntoViewIfNeeded()
    await keepPicture(desk, 'wish-desk')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId(`paper-${wish}`).click()
    await expect.poll(() => desk.getByTestId(`ward-wish-${wish}`).innerText(), patience).toContain('等孩子付款')
    await desk.getByTestId(`ward-wish-${wish}`).getByTestId('success').waitFor()
    await keepPicture(desk, 'wish-desk-recorded')
    await desk.context().close()
    await child.open('packages/funds/wishes/index')
    await expect.poll(() => child.reads(`wish-${wish}`), patience).toContain('在社区签了字')
    await child.see(`pay-${wish}`)
    await keepPicture(child.page, 'wish-paper-yes')
  }, 120_000)

  test('A guardian who leaves it, says no, or takes a yes back is asked again first; the child sees it, and nobody answers twice', async () => {
    const wishFor = async (amountFen: number): Promise<string> => {
      const wish = { campaignId, amountFen, shownName: 'masked' as const, showsSum: true }
      return (await town.as('neighbour')('POST /campaigns/:campaignId/gift-wishes', wish)).id
    }
    const [no, back] = [await wishFor(300), await wishFor(400)]
    const late = await openPhone(town, 'resident')
    await late.open('packages/funds/wishes/index')
    await late.see(`yes-${no}`)
    await parent.open('packages/funds/wishes/index')
    await parent.tap(`no-${no}`)
    await parent.tap(`no-${no}-no`)
    await parent.see(`yes-${no}`)
    expect(await parent.reads(`ward-wish-${no}`)).toContain('等家长同意')
    await parent.tap(`no-${no}`)
    await parent.see(`no-${no}-yes`)
    await keepPicture(parent.page, 'wish-no')
    expect(await lastingFaultsOf(parent.page, normalLimits)).toEqual([])
    await parent.tap(`no-${no}-yes`)
    await expect.poll(() => parent.reads(`ward-wish-${no}`), patience).toContain('这次没有同意')
    expect(await parent.at(`yes-${no}`).count()).toBe(0)

    const gone = await wishFor(600)
    await parent.tap(`yes-${back}`)
    await parent.at(`yes-${back}-yes`).dblclick()
    await expect.poll(() => parent.reads(`ward-wish-${back}`), patience).toContain('家长同意了')
    expect(await parent.at(`ward-problem-${back}`).count()).toBe(0)
    await child.open('packages/funds/wishes/index')
    await child.see(`pay-${back}`)
    await parent.tap(`back-${back}`)
    await parent.see(`back-${back}-yes`)
    await keepPicture(parent.page, 'wish-back')
    expect(await lastingFaultsOf(parent.page, normalLimits)).toEqual([])
    await parent.tap(`back-${back}-yes`)
    await expect.poll(() => parent.reads(`ward-wish-${back}`), patience).toContain('这次没有同意')

    await child.tap(`pay-${back}`)
    await expect.poll(() => child.reads(`wish-${back}`), patience).toMatch(/这次没有同意[^]*已经有结果了/)
    expect(await child.at(`pay-${back}`).count()).toBe(0)
    await child.tap(`withdraw-${gone}`)
    await child.see(`withdraw-${gone}-yes`)
    await keepPicture(child.page, 'wish-back-child')
    expect(await lastingFaultsOf(child.page, normalLimits)).toEqual([])
    await child.tap(`withdraw-${gone}-yes`)
    await expect.poll(() => child.reads(`wish-${gone}`), patience).toContain('已经结束，没有捐')
    await late.tap(`yes-${no}`)
    await late.tap(`yes-${no}-yes`)
    await expect.poll(() => late.reads(`ward-wish-${no}`), patience).toMatch(/这次没有同意[^]*已经有结果了/)
    expect(await late.reads(`ward-wish-${gone}`)).toContain('已经结束，没有捐')
    expect(await late.at(`yes-${no}`).count()).toBe(0)
    await keepPicture(late.page, 'wish-twice')
    expect(await lastingFaultsOf(late.page, normalLimits)).toEqual([])
    expect(late.complaints).toEqual([])
    await late.context.close()
    expect((await town.as('neighbour')('GET /me/gifts', {})).items).toHaveLength(1)
  }, 120_000)

  test('Both pages fit those who read large letters', async () => {
    await town.as('neighbour')('POST /campaigns/:campaignId/gift-wishes', { campaignId, amountFen: 500, shownName: 'none', showsSum: false })
    for (const [phone, name, shows] of [[child, 'child', 'my-wishes'], [parent, 'parent', 'ward-wishes']] as const) {
      await phone.goElder()
      await phone.open('packages/funds/wishes/index')
      await phone.see(shows)
      await keepPicture(phone.page, `wish-${name}-elder`)
      expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    }
  }, 120_000)
})
