import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { readAppJson, routesOf } from '../support/weapp-pages.ts'
import { type WeappPhone, openWeapp, weappDist } from '../support/weapp-phone.ts'
import { elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Lived, livedIn } from './lived.ts'
import { differences, lookOf } from './looks.ts'
import { type Hands, type Phone, handsOn, openPhone } from './phone.ts'
import { type Place, placesOf } from './places.ts'
import { type Role, type Town, people, startTown } from './town.ts'

type Mode = 'normal' | 'elder'
const limits = { normal: normalLimits, elder: elderLimits }
/** Scanning is WeChat's; a session to leave, and a code to type for want of a camera, the browser's. */
const ofOneTarget = '#scan, #scan-door, #scan-without, #sign-out, #look, .field:has(#console-code)'
/** Made anew for whoever asks, or counting down. */
const everNew = '#shown-code, #order-code, #door-next, .code-left, .code-meter-left'

interface Pair { h5: Phone; weapp: WeappPhone; hands: Hands }

/** A tap too many would switch it off again, so each waits for what the one before did. */
const switchOn = async (phone: Hands): Promise<void> => {
  const elder = phone.page.locator('.page.elder:visible').first()
  for (let tries = 0; tries < 4; tries++) {
    await phone.tap('elder-switch')
    if (await elder.waitFor({ timeout: 4_000 }).then(() => true, () => false)) return
  }
  throw new Error('The elder mode does not come on.')
}

const openPair = async (town: Town, whose: Role, mode: Mode): Promise<Pair> => {
  const h5 = await openPhone(town, whose)
  const weapp = await openWeapp(town.browser, town.system, people[whose].user)
  const hands = handsOn(weapp.page)
  // Asked for another page while it still starts, it may show none.
  for (const { page } of [h5, hands]) await page.locator('.page:visible').first().waitFor()
  if (mode === 'elder') for (const phone of [h5, hands]) await switchOn(phone)
  return { h5, weapp, hands }
}

const arrive = async ({ shows, afterwards }: Place, hands: Hands): Promise<void> => {
  await hands.page.locator(`${shows}:visible`).last().waitFor()
  await afterwards?.(hands)
}

const compare = async (h5: Phone, weapp: WeappPhone): Promise<string[]> => {
  const leftOut = `${ofOneTarget}, ${everNew}`
  const [one, other] = await Promise.all([lookOf(h5.page, leftOut), lookOf(weapp.page, leftOut)])
  const own = await Promise.all([h5, weapp].map(({ page }) => page.locator(`:is(${ofOneTarget}):visible`).count()))
  return differences(one, other, own.every((count) => count === 0))
}

/** What is wrong with a page on either target. */
const look = async ({ h5, weapp, hands }: Pair, place: Place, mode: Mode): Promise<string[]> => {
  weapp.weapp.pages.reLaunch(`/${place.path}`)
  await h5.open(place.path)
  await Promise.all([arrive(place, h5), arrive(place, hands)])
  let differing: string[] = []
  // Clocks and codes move on: the two are the same when they are the same at one moment.
  await expect.poll(async () => {
    differing = await compare(h5, weapp)
    return differing.length
  }, { timeout: 2_000, interval: 100 }).toBe(0).catch(() => undefined)
  const small = [...await lastingFaultsOf(h5.page, limits[mode]), ...await lastingFaultsOf(weapp.page, limits[mode])]
  return [...differing, ...new Set(small), ...h5.complaints.splice(0), ...weapp.complaints()]
}

/** Every page on H5 and on weapp: measured, compared, kept as a picture. */
export const everyPage = (mode: Mode): void => {
  describe(`Every page in ${mode} mode`, () => {
    let town: Town
    let lived: Lived
    let places: Place[]
    const pairs = new Map<Role, Promise<Pair>>()
    const pairOf = (whose: Role): Promise<Pair> => {
      const pair = pairs.get(whose) ?? openPair(town, whose, mode)
      pairs.set(whose, pair)
      return pair
    }

    beforeAll(async () => {
      town = await startTown({ weapp: true })
      lived = await livedIn(town)
      const { ticket } = await town.as('admin')('POST /console-sign-ins', {})
      places = placesOf(lived, ticket)
    }, 900_000)
    afterAll(async () => {
      for (const pair of pairs.values()) await (await pair).weapp.close()
      await town?.stop()
    })

    test('no page of app.json is missing from this test', () => {
      const visited = new Set(places.map(({ path }) => path.split('?')[0]))
      expect(routesOf(readAppJson(weappDist)).filter((route) => !visited.has(route))).toEqual([])
    })

    test('each is large enough, clear enough, and the same on H5 and in WeChat', async () => {
      const faults: Record<string, string[]> = {}
      for (const place of places) {
        const pair = await pairOf(place.whose)
        faults[place.name] = await look(pair, place, mode).catch((error: unknown) => [String(error)])
        await keepPicture(pair.h5.page, `${mode}-${place.name}-h5`)
        await keepPicture(pair.weapp.page, `${mode}-${place.name}-weapp`)
      }
      expect(Object.entries(faults).filter(([, said]) => said.length > 0)).toEqual([])
    }, 1_200_000)
  })
}
