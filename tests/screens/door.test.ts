import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { type WeappPhone, openWeapp } from '../support/weapp-phone.ts'
import { type Hands, type Phone, handsOn, openPhone } from './phone.ts'
import { type Town, people, publish, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 100 }
const site = { latitude: 30.5928, longitude: 114.3055 }
const of = (path: string, shiftId: string): string => `packages/${path}/index?shiftId=${shiftId}`

describe('At the door, on a phone in WeChat and on two in a browser', () => {
  let town: Town
  let leader: Phone
  let bringer: WeappPhone
  let hands: Hands
  let neighbour: Phone
  let shiftId: string
  let claimCode: string

  const guests = async () => (await town.as('leader')('GET /shifts/:shiftId/guests', { shiftId })).items
  const taken = async () => (await town.as('leader')('GET /shifts/:shiftId', { shiftId })).shift.taken

  beforeAll(async () => {
    town = await startTown({ weapp: true })
    for (const role of ['resident', 'neighbour'] as const) await town.register(role)
    shiftId = (await publish(town, 'community', { startsIn: 5, lasts: 120, capacity: 6 })).id
    for (const role of ['resident', 'neighbour'] as const) await town.as(role)('POST /shifts/:shiftId/sign-ups', { shiftId })
    leader = await openPhone(town, 'leader')
    neighbour = await openPhone(town, 'neighbour')
    bringer = await openWeapp(town.browser, town.system, people.resident.user)
    hands = handsOn(bringer.page)
  }, 400_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(leader.page, 'failed-door-leader')
    await keepPicture(bringer.page, 'failed-door-bringer')
    await keepPicture(neighbour.page, 'failed-door-neighbour')
  }))
  afterAll(async () => {
    await bringer?.close()
    await town?.stop()
  })

  test('A guest is registered by scanning the code at the door, and gets a code to take the hours over', async () => {
    await leader.open(of('places/door', shiftId))
    await leader.see('door-code')
    const { qr } = await town.as('leader')('GET /shifts/:shiftId/door-code', { shiftId })
    bringer.weapp.pages.reLaunch(`/${of('places/guest', shiftId)}`)
    bringer.see(`linli:door:shf_${'0'.repeat(26)}:123456`)
    await hands.tap('scan-door')
    await hands.see('wrong-door')
    bringer.see(qr)
    await hands.tap('scan-door')
    await hands.write('guest-name', '赵师傅')
    await hands.write('guest-digits', '5678')
    await hands.tap('register-guest')
    claimCode = (await hands.reads('claim-code')).replaceAll(' ', '')
    expect(claimCode).toMatch(/^[0-9A-Z]{10}$/)
    expect(await guests()).toMatchObject([{ kind: 'guest', name: '赵师傅', people: 1 }])
  })

  test('A group is registered by the digits that are shown, with its number', async () => {
    await neighbour.open(of('places/guest', shiftId))
    await neighbour.see('door-digits')
    const { code } = await town.as('leader')('GET /shifts/:shiftId/door-code', { shiftId })
    await neighbour.write('door-digits', code)
    await neighbour.tap('kind-group')
    await neighbour.write('guest-name', '红巷小学五年级')
    await neighbour.write('guest-people', '3')
    await neighbour.write('guest-digits', '0000')
    await neighbour.tap('register-guest')
    await neighbour.see('guest-done')
    expect(await taken()).toBe(6)
  })

  test('What was registered by mistake is taken back by the leader with a reason, and the places are free again', async () => {
    const group = (await guests()).find(({ kind }) => kind === 'group')?.guestId ?? ''
    await leader.open(of('places/roll', shiftId))
    await leader.tap(`take-back-${group}`)
    await expect.poll(() => leader.at(`take-back-yes-${group}`).getAttribute('aria-disabled'), patience).toBe('true')
    await leader.write(`take-back-why-${group}`, '登了两遍')
    await leader.tap(`take-back-yes-${group}`)
    await expect.poll(() => leader.reads(`guest-${group}`), patience).toContain('已撤销')
    expect(await taken()).toBe(3)
  })

  test('The leader marks the site; where somebody is goes with a check only if they say so, and is no condition (PV-05)', async () => {
    await town.system.clock.advance(5)
    await leader.context.grantPermissions(['geolocation'])
    await leader.context.setGeolocation(site)
    await leader.open(of('leader/code', shiftId))
    await leader.tap('mark-site')
    await leader.see('site-marked')
    const codeNow = async () => (await town.as('leader')('GET /shifts/:shiftId/check-code', { shiftId })).code
    // One phone may not say where it is: the check counts all the same.
    await neighbour.open(of('volunteering/shift', shiftId))
    await neighbour.tap('attach-place')
    await neighbour.see('place-none')
    await neighbour.write('check-code', await codeNow())
    await neighbour.tap('check-in')
    await neighbour.see('stage-serving')
    bringer.stand(site)
    bringer.weapp.pages.reLaunch(`/${of('volunteering/shift', shiftId)}`)
    await hands.tap('attach-place')
    await hands.see('place-there')
    await keepPicture(bringer.page, 'check-in-with-place')
    await hands.write('check-code', await codeNow())
    await hands.tap('check-in')
    await hands.see('stage-serving')
    const { evidenceOn } = await import('../../functions/volunteering/hours/show-code.ts')
    const places = (await evidenceOn(shiftId)).flatMap(({ checks }) => checks.map(({ place }) => place))
    expect(places.filter((place) => place !== undefined)).toEqual([{ latitude: 30.593, longitude: 114.306 }])
    expect(places).toHaveLength(2)
  })

  test('The leader says how long the guest was there and confirms a part of what was measured, with the reason', async () => {
    await town.system.clock.advance(100)
    const { code } = await town.as('leader')('GET /shifts/:shiftId/check-code', { shiftId })
    await town.as('neighbour')('POST /shifts/:shiftId/check-outs', { shiftId, code })
    await town.system.clock.advance(30)
    const { id: neighbourId } = await town.as('neighbour')('GET /me', {})
    await leader.open(of('leader/confirm', shiftId))
    await leader.tap(`change-${neighbourId}`)
    await leader.write(`minutes-${neighbourId}`, '60')
    await leader.write(`reason-${neighbourId}`, '中途离开了四十分钟')
    await leader.tap(`send-${neighbourId}`)
    await expect.poll(() => leader.reads(`person-${neighbourId}`), patience).toContain('已确认')
    expect((await town.as('neighbour')('GET /me/service-records', {})).items).toMatchObject([{ minutes: 60, evidence: 'measured' }])
    const guest = (await guests()).find(({ kind }) => kind === 'guest')?.guestId ?? ''
    await leader.open(of('places/roll', shiftId))
    await leader.write(`minutes-${guest}`, '90')
    await leader.tap(`save-${guest}`)
    await expect.poll(() => leader.reads(`guest-${guest}`), patience).toContain('1小时30分钟')
  })

  test('The guest has registered since, takes the hours over by code and digits, and they wait for the leader', async () => {
    await town.register('newcomer')
    const guest = await openPhone(town, 'newcomer')
    await guest.open('packages/places/claim/index')
    const fields = guest.page.locator('input:visible')
    await fields.nth(0).fill(claimCode)
    await fields.nth(1).fill('5678')
    await guest.tap('claim')
    await expect.poll(() => guest.page.locator('.page:visible').last().innerText(), patience).toContain('已认领')
    await keepPicture(guest.page, 'guest-claimed')
    expect((await town.as('newcomer')('GET /shifts/:shiftId', { shiftId })).signUp).toMatchObject({ selfReportedMinutes: 90 })
    expect([...leader.complaints, ...neighbour.complaints, ...guest.complaints, ...bringer.complaints()]).toEqual([])
  })
})
