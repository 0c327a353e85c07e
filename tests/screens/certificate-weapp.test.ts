import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { deskContext, keepPicture } from '../support/browser.ts'
import { type WeappPhone, openWeapp } from '../support/weapp-phone.ts'
import { type Hands, handsOn } from './phone.ts'
import { type Town, people, publish, startTown } from './town.ts'

describe('A certificate in WeChat', () => {
  let town: Town
  let phone: WeappPhone
  let hands: Hands
  let personId: string
  let certificateId: string

  beforeAll(async () => {
    town = await startTown({ weapp: true })
    personId = await town.register('resident')
    const { id: shiftId } = await publish(town, 'community', { startsIn: 5, lasts: 60 })
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(70)
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId, minutes: 55, reason: '现场见证' })
    await town.system.drain()
    certificateId = (await town.as('resident')('POST /people/:personId/certificates', {
      personId, from: '2000-01-01', to: chinaDay(town.system.clock.now()), sealWanted: false,
    })).id
    await town.system.clock.advance(8 * 1440)
    await town.system.drain()
    phone = await openWeapp(town.browser, town.system, people.resident.user)
    hands = handsOn(phone.page)
  }, 400_000)
  beforeEach(() => onTestFailed(() => keepPicture(phone.page, 'failed-certificate-weapp')))
  afterAll(async () => {
    await phone?.close()
    await town?.stop()
  })

  test('is opened as a PDF in WeChat’s own reader, from where it can be sent on (VR-06)', async () => {
    phone.weapp.pages.reLaunch(`/packages/standing/certificate/index?id=${certificateId}`)
    await hands.see('certificate-qr')
    await keepPicture(phone.page, 'certificate-weapp')
    await hands.tap('open-file')
    await expect.poll(() => phone.opened.length, { timeout: 20_000 }).toBe(1)
    const [file] = phone.opened
    expect(file?.filePath).toMatch(/志愿服务记录证明-\d{12}-.*\.pdf$/)
    expect(Buffer.from(file?.base64 ?? '', 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('is found good by a stranger who opens what its code says (VR-06)', async () => {
    const { checkUrl = '' } = await town.as('resident')('GET /people/:personId/certificates/:certificateId', { personId, certificateId })
    const stranger = await (await deskContext(town.browser)).newPage()
    await stranger.goto(checkUrl)
    expect(await stranger.locator('#result').getAttribute('data-status')).toBe('issued')
    expect(await stranger.content()).not.toContain(people.resident.name)
    expect(phone.complaints()).toEqual([])
  })
})
