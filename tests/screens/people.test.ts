import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, startTown } from './town.ts'

const patience = { timeout: 10_000, interval: 50 }

describe('Acting for an elder, on two phones', () => {
  let town: Town
  let elder: Phone
  let daughter: Phone
  let daughterId: string

  beforeAll(async () => {
    town = await startTown()
    await town.register('resident')
    daughterId = await town.register('neighbour')
    elder = await openPhone(town, 'resident')
    daughter = await openPhone(town, 'neighbour')
  }, 300_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(elder.page, 'failed-elder')
    await keepPicture(daughter.page, 'failed-daughter')
  }))
  afterEach(() => { expect([...elder.complaints, ...daughter.complaints]).toEqual([]) })
  afterAll(async () => { await town?.stop() })

  test('The elder says her birthday after reading what it is for (PV-02)', async () => {
    await elder.tap('tab-me')
    await elder.tap('facts')
    await elder.tap('fact-birthDay')
    await expect.poll(() => elder.reads('purpose'), patience).toContain('只用来算年龄')
    await elder.write('birth-day', '19480230')
    await expect.poll(() => elder.at('save-fact').getAttribute('aria-disabled'), patience).toBe('true')
    await elder.write('birth-day', '19480203')
    await elder.tap('save-fact')
    await expect.poll(() => elder.reads('facts'), patience).toContain('1948年2月3日')
  })

  test('chooses what she can do, and erases it again in two taps (PV-02)', async () => {
    await elder.tap('fact-skills')
    await elder.tap('skills-缝补')
    await elder.tap('skills-做饭')
    await elder.tap('save-fact')
    await expect.poll(() => elder.reads('facts'), patience).toContain('缝补、做饭')
    await elder.tap('fact-skills')
    await elder.tap('withdraw-skills')
    await elder.tap('withdraw-skills-yes')
    await expect.poll(() => elder.reads('facts'), patience).not.toContain('缝补')
    await elder.tap('back')
  })

  test('The daughter reads out her code, and the elder lets her act, one question after the other', async () => {
    await daughter.tap('tab-me')
    await daughter.tap('my-people')
    await daughter.tap('my-code')
    await daughter.tap('show-code')
    const code = (await daughter.reads('shown-code')).replace(/\D/g, '')
    expect(code).toMatch(/^\d{8}$/)
    await elder.tap('my-people')
    await elder.tap('grant-mandate')
    await elder.write('agent-code', code)
    await elder.tap('find-agent')
    await elder.see('power-timebank.order')
    await elder.tap('next')
    await elder.tap('minutes-480')
    await elder.tap('next')
    await elder.tap('days-90')
    await elder.tap('next')
    await expect.poll(() => elder.reads('mandate'), patience).toContain('8小时')
    await elder.tap('next')
    await elder.see(`mandate-given-${daughterId}`)
    expect((await town.as('neighbour')('GET /me/mandates', {})).held).toMatchObject([{ status: 'active', monthlyMinutes: 480 }])
  })

  test('Both find it among their messages; once read, nothing is new', async () => {
    await town.system.drain()
    await daughter.tap('back')
    await daughter.tap('back')
    await expect.poll(() => daughter.reads('inbox'), patience).toContain('1 条未读')
    await daughter.tap('inbox')
    await expect.poll(() => daughter.reads('message-0'), patience).toContain('委托您替他（她）办事')
    await daughter.tap('mark-read')
    await expect.poll(() => daughter.at('mark-read').count(), patience).toBe(0)
    await daughter.tap('message-open-0')
    await expect.poll(() => daughter.page.locator('[id^="mandate-held-"]:visible').count(), patience).toBe(1)
  })

  test('The elder ends it in two taps, at once', async () => {
    await elder.tap(`revoke-${daughterId}`)
    await elder.tap(`revoke-${daughterId}-yes`)
    await elder.see('none-given')
    expect((await town.as('neighbour')('GET /me/mandates', {})).held).toMatchObject([{ status: 'revoked' }])
  })

  test('Whom the desk registered takes up the record on a phone', async () => {
    const { personId } = await town.as('admin')('POST /desk/people', {
      name: '赵德明', community: community.code, note: '纸质登记表 7 号',
    })
    const { code } = await town.as('admin')('POST /people/:personId/binding-codes', { personId })
    const phone = await openPhone(town, 'newcomer')
    await phone.tap('bind-now')
    await phone.write('binding-code', code)
    await phone.tap('bind')
    // What was agreed to on paper is not on record yet: the phone asks.
    await phone.tap('agree')
    await phone.see('no-next-shift')
    expect((await town.as('newcomer')('GET /me', {})).id).toBe(personId)
  })
})
