import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { deflateSync } from 'node:zlib'
import { keepPicture } from '../support/browser.ts'
import { chinaDay } from '../../shared/units.ts'
import { exifSegment, jpeg, png } from '../support/pictures.ts'
import { type WeappPhone, openWeapp } from '../support/weapp-phone.ts'
import { deskLimits, lastingFaultsOf, lookInBothModes } from './audit.ts'
import { type Hands, type Phone, handsOn, openPhone } from './phone.ts'
import { type Role, type Town, community, openConsole, people, publish, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }

/** A picture of a street at dusk, larger than is sent: bands of colour. */
const street = (): Buffer => {
  const [width, height] = [2000, 1500]
  const lines = Array.from({ length: height }, (_, y) => {
    const line = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x++) line.set([60 + (y >> 3), 90 + ((x + y) >> 5), 150 - (y >> 4)], 1 + x * 3)
    return line
  })
  return png({ width, height, data: deflateSync(Buffer.concat(lines)) })
}

describe('Photographs of a dispute', () => {
  let town: Town
  let elder: Phone
  let helper: WeappPhone
  let hands: Hands
  let orderId: string
  let desk: Page

  const order = async (role: Role) => (await town.as(role)('GET /time-bank/orders/:orderId', { orderId })).order
  const path = () => `packages/timebank/order/index?orderId=${orderId}`

  /** The elder earns half an hour, asks for half an hour, and the leader comes and goes. */
  const prepare = async (): Promise<void> => {
    const elderId = await town.register('resident')
    const helperId = (await town.as('leader')('GET /me', {})).id
    for (const [role, years] of [['resident', 74], ['leader', 38]] as const) {
      const birthDay = `${Number(chinaDay(town.system.clock.now()).slice(0, 4)) - years}-01-01`
      await town.as(role)('PUT /me/facts', { birthDay, consents: [{ purpose: 'birthDay', version: 1 }] })
    }
    const { id: shiftId } = await publish(town, 'timeBank', { startsIn: 5, lasts: 60 })
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(70)
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId: elderId, minutes: 50, reason: '现场见证' })
    await town.system.drain()
    orderId = (await town.as('resident')('POST /time-bank/orders', {
      service: 'chat', place: '红巷5号302', minutes: 30, startsAt: new Date(town.system.clock.now() + 60 * 60_000).toISOString(),
    })).orderId
    await town.as('admin')('POST /time-bank/orders/:orderId/review', { orderId, approve: true })
    await town.as('leader')('POST /time-bank/orders/:orderId/claims', { orderId })
    await town.as('resident')('POST /time-bank/orders/:orderId/acceptance', { orderId })
    await town.system.clock.advance(60)
    for (const [call, stays] of [['check-ins', 30], ['check-outs', 0]] as const) {
      const { code } = await town.as('resident')('GET /time-bank/orders/:orderId/check-code', { orderId })
      await town.as('leader')(`POST /time-bank/orders/:orderId/${call}`, { orderId, code, personId: helperId })
      if (stays > 0) await town.system.clock.advance(stays)
    }
  }

  beforeAll(async () => {
    town = await startTown({ weapp: true })
    await prepare()
    elder = await openPhone(town, 'resident')
    helper = await openWeapp(town.browser, town.system, people.leader.user)
    hands = handsOn(helper.page)
  }, 560_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(elder.page, 'failed-photos-h5')
    await keepPicture(helper.page, 'failed-photos-weapp')
    if (desk) await keepPicture(desk, 'failed-photos-console')
  }))
  afterAll(async () => {
    await helper?.close()
    await town?.stop()
  })

  const choose = async (...photos: Buffer[]): Promise<void> => {
    const chooser = elder.page.waitForEvent('filechooser')
    await elder.tap('dispute-photos-add')
    await (await chooser).setFiles(photos.map((buffer, index) => ({ name: `${index}.png`, mimeType: 'image/png', buffer })))
  }

  test('are chosen on a phone, made small, and sent; without network they wait and are sent again', async () => {
    await elder.open(path())
    await elder.tap('dispute')
    await elder.write('dispute-reason', '妈妈说只坐了二十分钟')
    await lookInBothModes(elder.page, 'photos-field')
    await choose(street())
    await elder.see('dispute-photos-0-ready')
    await elder.context.setOffline(true)
    await choose(png({ width: 640, height: 480 }))
    await elder.see('dispute-photos-1-failed')
    expect(await elder.at('dispute-send').getAttribute('aria-disabled')).toBe('true')
    await lookInBothModes(elder.page, 'photos-failed')
    await elder.context.setOffline(false)
    await elder.tap('dispute-photos-1-again')
    await elder.see('dispute-photos-1-ready')
    await lookInBothModes(elder.page, 'photos-ready')
  })

  test('a file that is no picture is said to be none; one is removed; what is left is seen in full', async () => {
    await choose(Buffer.from('no picture at all'))
    await elder.see('dispute-photos-problem')
    await elder.tap('dispute-photos-1-remove')
    await expect.poll(() => elder.at('dispute-photos-1').count(), patience).toBe(0)
    await elder.tap('dispute-send')
    await expect.poll(async () => (await order('resident')).status, patience).toBe('disputed')
    const [fileId = ''] = (await order('resident')).dispute?.statements[0]?.photos ?? []
    await elder.see(`photo-${fileId}`)
    const shown = elder.page.locator(`[id="photo-${fileId}"] img`)
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth), patience).toBe(1600)
    await lookInBothModes(elder.page, 'photos-shown')
    await elder.tap(`photo-${fileId}`)
    await keepPicture(elder.page, 'photos-enlarged')
  })

  test('the other side takes one in WeChat, after turning back once, and both see both', async () => {
    helper.weapp.pages.reLaunch(`/${path()}`)
    await hands.tap('state')
    await hands.write('state-reason', '中间帮忙下楼拿了快递')
    helper.take(undefined)
    await hands.tap('state-photos-add')
    helper.take([png({ width: 400, height: 300 })])
    helper.setOffline(true)
    await hands.tap('state-photos-add')
    await hands.see('state-photos-0-failed')
    helper.setOffline(false)
    await hands.tap('state-photos-0-again')
    await hands.see('state-photos-0-ready')
    await lookInBothModes(helper.page, 'photos-weapp')
    await hands.tap('state-send')
    await expect.poll(async () => (await order('leader')).dispute?.statements.length, patience).toBe(2)
    const ids = (await order('leader')).dispute?.statements.flatMap(({ photos }) => photos) ?? []
    expect(ids).toHaveLength(2)
    for (const fileId of ids) await hands.see(`photo-${fileId}`)
    await hands.tap(`photo-${ids[1]}`)
    await expect.poll(() => helper.enlarged.length, patience).toBe(1)
    expect((await fetch(helper.enlarged[0] ?? '')).headers.get('content-type')).toBe('image/png')
    await keepPicture(helper.page, 'photos-weapp-both')
  })

  test('one that a phone took upright stands upright in a browser', async () => {
    const photo = jpeg({ width: 320, height: 240, before: [exifSegment({ orientation: 6 })] })
    const { fileId, upload } = await town.as('resident')('POST /files', { purpose: 'evidence', type: 'image/jpeg', bytes: photo.length })
    await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: Uint8Array.from(photo) })
    await town.as('resident')('POST /files/:fileId/arrival', { fileId })
    const { url = '' } = await town.as('resident')('GET /files/:fileId', { fileId })
    const size = await elder.page.evaluate(async (src) => {
      const img = new Image()
      img.src = src
      await img.decode()
      return [img.naturalWidth, img.naturalHeight]
    }, url)
    expect(size).toEqual([240, 320])
  })

  test('are seen by the worker who has to rule, and that they looked is in the trail (PV-04)', async () => {
    desk = await openConsole(town, 'admin', `#/c/${community.code}/orders?queue=disputed`)
    await desk.getByTestId(`handle-${orderId}`).click()
    const ids = (await order('leader')).dispute?.statements.flatMap(({ photos }) => photos) ?? []
    for (const fileId of ids) await desk.getByTestId(`photo-${fileId}`).waitFor()
    await expect.poll(() => desk.locator(`[data-testid="photo-${ids[0]}"] img`).evaluate((img: HTMLImageElement) => img.naturalWidth), patience)
      .toBe(1600)
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await keepPicture(desk, 'console-order-photos')
    await town.system.drain()
    const { items } = await town.as('admin')('GET /audit/trail', { community: community.code, type: 'file.viewed' })
    expect(items.map(({ data }) => data.fileId).sort()).toEqual([...ids].sort())
  })

  test('one for everybody waits until an administrator lets it through (PV-06, WX-05)', async () => {
    const photo = png({ width: 300, height: 200 })
    const { fileId, upload } = await town.as('resident')('POST /files', { purpose: 'reward', type: 'image/png', bytes: photo.length, faces: 'none' })
    await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: Uint8Array.from(photo) })
    await town.as('resident')('POST /files/:fileId/arrival', { fileId })
    const { attachFiles } = await import('../../functions/platform/files/attach.ts')
    const { commit } = await import('../../functions/platform/commit.ts')
    const { id } = await town.as('resident')('GET /me', {})
    const request = { actor: { id, roles: [] }, eventId: `${id}.photo`, call: 'test', contentHash: 'x', at: town.system.clock.now() }
    await commit(request, { type: 'test', community: community.code, data: {}, answer: {} },
      ...await attachFiles(request, [fileId], { community: community.code, readers: 'public' }))
    const seen = () => town.as('leader')('GET /files/:fileId', { fileId }).then(() => 'seen', () => 'hidden')
    expect(await seen()).toBe('hidden')
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/photos`)
    await desk.getByTestId(`photo-${fileId}`).waitFor()
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await keepPicture(desk, 'console-photos')
    await desk.getByTestId(`approve-${fileId}`).click()
    await expect.poll(seen, patience).toBe('seen')
    await desk.getByTestId(`photo-${fileId}`).waitFor({ state: 'detached' })
  })

  test('and nothing complained on the way', () => {
    expect([...elder.complaints, ...helper.complaints()]).toEqual([])
  })
})
