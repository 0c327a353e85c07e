import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { deskContext, keepPicture } from '../support/browser.ts'
import { uploading } from '../support/upload.ts'
import { type WeappPhone, openWeapp } from '../support/weapp-phone.ts'
import { pdf } from '../support/pictures.ts'
import { seated } from '../support/samples/funds.ts'
import { type Hands, handsOn } from './phone.ts'
import { beginCampaign, foundFund } from './places-funds.ts'
import { type Town, community, people, publish, startTown } from './town.ts'

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

  test('and the paper of a spending, for who is asked to vote on it (CF-03, PEERS 5.8)', async () => {
    const { code } = community
    const found = await foundFund(town)
    const { fundId, officer, mayor, ids } = found
    const seats = seated([...ids.slice(0, 4), personId, ...ids.slice(5)])
    await mayor('POST /fund-work/funds/:fundId/committees', { community: code, fundId, seats, resolution: '居民议事会第7号决议' })
    const campaignId = await beginCampaign(town, found, 'MUTUAL_AID', { title: '邻里应急互助金' })
    const fileId = await uploading(officer, pdf(), { purpose: 'paper', type: 'application/pdf' })
    const { id: spendingId } = await officer('POST /fund-work/funds/:fundId/spendings', {
      community: code, fundId, campaignId, emergency: false, reason: 'meals', title: '十二月助餐', text: '补贴独居老人的餐费', photos: [], papers: [fileId],
      sumFen: 200_000, lines: [{ label: '餐费', amountFen: 200_000 }], instalments: [{ milestone: '月底', amountFen: 200_000 }],
      payee: { name: '红巷食堂', account: '6222000011112222' },
    })
    phone.weapp.pages.reLaunch(`/packages/funds/decide/index?community=${code}&spendingId=${spendingId}`)
    await hands.see(`paper-${fileId}`)
    await keepPicture(phone.page, 'spending-paper-weapp')
    const before = phone.opened.length
    await hands.tap(`paper-${fileId}`)
    await expect.poll(() => phone.opened.length, { timeout: 20_000 }).toBe(before + 1)
    expect(Buffer.from(phone.opened.at(-1)?.base64 ?? '', 'base64').subarray(0, 5).toString()).toBe('%PDF-')
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
