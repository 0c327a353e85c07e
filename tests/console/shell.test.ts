import { describe, expect, test } from 'vitest'
import * as may from '../../console/src/shell/permissions.ts'
import { routes, samePageOf } from '../../console/src/shell/routes.ts'
import { cssVariables } from '../../console/src/theme/css-variables.ts'
import { text } from '../../console/src/text/catalogue.ts'
import { csvColumns } from '../../console/src/text/csv-columns.ts'
import { assetNames } from '../../miniprogram/src/text/assets.ts'
import { fill } from '../../console/src/text/words.ts'
import { chart, kinds } from '../../functions/ledger/chart.ts'

const community = '420102400001'
const streetAdmin: may.HeldRole = { role: 'streetAdmin', scope: '420102400' }
const auditor: may.HeldRole = { role: 'auditor', scope: '4201' }
const leader: may.HeldRole = { role: 'teamLeader', scope: community }

describe('What the console offers', () => {
  test('follows role and scope', () => {
    expect(may.mayReview([streetAdmin], community)).toBe(true)
    expect(may.mayReview([streetAdmin], '420103001001')).toBe(false)
    expect(may.mayAdminister([auditor], community)).toBe(false)
    expect(may.reviewsAnything([leader])).toBe(false)
    expect([may.mayReconcile([auditor]), may.mayReconcile([streetAdmin])]).toEqual([true, false])
  })
  test('begins in the community last seen, else the only one, else the home one', () => {
    const own: may.HeldRole = { role: 'communityAdmin', scope: community }
    expect(may.startCommunity([streetAdmin], undefined, '420102400002')).toBe('420102400002')
    expect(may.startCommunity([own], undefined, '420103001001')).toBe(community)
    expect(may.startCommunity([streetAdmin], community, undefined)).toBe(community)
    expect(may.startCommunity([streetAdmin], '420103001001', undefined)).toBeUndefined()
  })
  test('lists the areas once, widest first, and knows the way to them', () => {
    const scopes = may.reviewScopes([{ role: 'communityAdmin', scope: community }, auditor, streetAdmin, leader])
    expect(scopes).toEqual(['4201', '420102400', community])
    expect(may.touches(['420102400'], '420102')).toBe(true)
    expect(may.touches(['420102400'], '420103')).toBe(false)
  })
  test('offers only roles and areas that the server would grant', () => {
    expect(may.scopeChoices([streetAdmin], 'communityAdmin', community)).toEqual([community, '420102400'])
    expect(may.scopeChoices([streetAdmin], 'streetAdmin', community)).toEqual([])
    expect(may.mayGrant([{ role: 'cityAdmin', scope: '4201' }], 'auditor', '4201')).toBe(true)
    expect(may.mayGrant([auditor], 'gridWorker', community)).toBe(false)
  })
})

describe('Addresses', () => {
  test('hold the community and the filters', () => {
    expect(routes.journal(community, { asset: 'timeCredit', kind: 'timeCredit:member', from: undefined }))
      .toBe(`/c/${community}/journal?asset=timeCredit&kind=timeCredit%3Amember`)
    expect(routes.divisions()).toBe('/divisions')
  })
  test('keep ids whole', () => {
    expect(routes.movement(community, 'per_1#A/b~0')).toBe(`/c/${community}/movements/per_1%23A%2Fb~0`)
  })
  test('stay on the same page when the community changes', () => {
    expect(samePageOf('/c/420102400001/people', '420102400002')).toBe('/c/420102400002/people')
    expect(samePageOf('/c/420102400001/movements/x~0', '420102400002')).toBe('/c/420102400002/journal')
    expect(samePageOf('', '420102400002')).toBe('/c/420102400002/overview')
  })
})

interface Said { path: string; zh: string; en: string }
interface Nested { [name: string]: { zh: string; en: string } | Nested }

const wordsIn = (value: Nested, above = ''): Said[] => Object.entries(value).flatMap(([name, inner]) => {
  const path = `${above}.${name}`
  return typeof inner.zh === 'string' && typeof inner.en === 'string'
    ? [{ path, zh: inner.zh, en: inner.en }] : wordsIn(inner as Nested, path)
})

const holes = (said: string): string => [...said.matchAll(/\{\w+\}/g)].map(([hole]) => hole).toSorted().join()

describe('The catalogue', () => {
  test('says everything in both languages, with the same values to fill in', () => {
    const missing = wordsIn(text).filter(({ path, zh, en }) => path !== '.units.none' && (!zh || !en))
    const differing = wordsIn(text).filter(({ zh, en }) => holes(zh) !== holes(en))
    expect([missing, differing]).toEqual([[], []])
  })
  test('names every kind of account and every movement of the chart', () => {
    expect(Object.keys(text.kindNames).toSorted()).toEqual(Object.keys(kinds).toSorted())
    expect(Object.keys(text.movementNames).toSorted()).toEqual(Object.keys(chart).toSorted())
  })
  test('calls every asset what the mini-program calls it', () => {
    expect(text.assetNames).toEqual(Object.fromEntries(Object.entries(assetNames).map(([asset, [zh, en]]) => [asset, { zh, en }])))
  })
  test('names every column of an exported file in both languages', () => {
    expect(Object.values(csvColumns).filter(({ zh, en }) => !/[\u4e00-\u9fff]/.test(zh) || !en)).toEqual([])
  })
  test('fills in values and leaves unknown ones to be seen', () => {
    expect(fill('{n} 条，{x}', { n: 3 })).toBe('3 条，{x}')
  })
})

test('The shared tokens reach the stylesheet by their names', () => {
  expect(cssVariables()).toContain('--river-deep: #0E3F4E;')
  expect(cssVariables()).toContain('--space-wide: 24px;')
})
