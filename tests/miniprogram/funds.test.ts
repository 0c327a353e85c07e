import { describe, expect, test, vi } from 'vitest'
import { emptyDraft, looksLikeIdNumber, wishOf } from '../../miniprogram/src/packages/funds/give/model.ts'
import { isOpen, isPayable } from '../../miniprogram/src/packages/funds/wishes/model.ts'
import { type VoteOfMany, costFenOf, ideaToSend, votesParted } from '../../miniprogram/src/packages/funds/model.ts'
import { payerOf } from '../../miniprogram/src/packages/funds/papers/model.ts'
import { noticeSentences } from '../../shared/notices.ts'

test('Every notice leads to a page that is there, without a slash before it', async () => {
  vi.stubGlobal('defineAppConfig', (config: unknown) => config)
  const { default: config } = await import('../../miniprogram/src/app.config.ts')
  const packages = (config.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
  const pages = [...config.pages ?? [], ...packages]
  const led = Object.values(noticeSentences).flatMap(({ page }) => (page === undefined ? [] : [page.replace(/\?.*/, '')]))
  expect(led.filter((page) => !pages.includes(page))).toEqual([])
})

test('Votes under way stand apart from those that are counted or called off, each in their order', () => {
  const phases = ['counted', 'voting', 'cancelled', 'counting', 'waiting', 'proposing'] as const
  const { underWay, over } = votesParted(phases.map((phase) => ({ phase }) as VoteOfMany))
  expect(underWay.map(({ phase }) => phase)).toEqual(['voting', 'counting', 'waiting', 'proposing'])
  expect(over.map(({ phase }) => phase)).toEqual(['counted', 'cancelled'])
})

test('A project costs whole yuan, and is not sent without', () => {
  expect(['9000', '', '0', '-1', '90.5', '九千'].map(costFenOf)).toEqual([900_000, undefined, undefined, undefined, undefined, undefined])
  const said = { title: ' 楼道扶手 ', text: '3 栋', yuan: '9000' }
  expect(ideaToSend(said)).toEqual({ title: '楼道扶手', text: '3 栋', costFen: 900_000 })
  expect(ideaToSend({ ...said, yuan: '90.5' })).toBeUndefined()
})

test('An identity number and a credit code have 18 characters before they are sent', () => {
  expect(['11010519491231002X', '1101051949123100', '11010519491231002A'].map(looksLikeIdNumber)).toEqual([true, false, false])
  const firm = { kind: 'firm' as const, name: '红巷粮油店', creditCode: '91420106ma4kxxxx0y' }
  expect(payerOf(firm)).toMatchObject({ creditCode: '91420106MA4KXXXX0Y' })
  expect(payerOf({ ...firm, creditCode: '9142-0106-MA4KXXX1' })).toBeUndefined()
})

describe('A child’s gift (CF-16)', () => {
  const [now, later, earlier] = [1_000_000, new Date(2_000_000).toISOString(), new Date(500_000).toISOString()]

  test('waits for a yes until its time is over, and is paid after it: again only where it was not paid in WeChat', () => {
    expect([isOpen({ state: 'asked', endsAt: later }, now), isOpen({ state: 'asked', endsAt: earlier }, now)]).toEqual([true, false])
    expect([isOpen({ state: 'agreed', endsAt: later }, now), isOpen({ state: 'begun', endsAt: later }, now)]).toEqual([true, false])
    expect([isPayable({ state: 'asked', endsAt: later }, now), isPayable({ state: 'agreed', endsAt: later }, now)]).toEqual([false, true])
    const tried = (giftState: 'waiting' | 'paid' | 'closed') => isPayable({ state: 'begun', giftState, endsAt: later }, now)
    expect([tried('waiting'), tried('paid'), tried('closed')]).toEqual([false, false, true])
    expect(isPayable({ state: 'agreed', endsAt: earlier }, now)).toBe(false)
  })

  test('is asked for with everything answered, and never with the whole name', () => {
    const draft = { ...emptyDraft, yuan: '20', shownName: 'masked' as const, showsSum: true, message: ' 加油 ' }
    expect(wishOf('cmp_1', draft)).toEqual({ campaignId: 'cmp_1', amountFen: 2_000, shownName: 'masked', showsSum: true, message: '加油' })
    expect([wishOf('cmp_1', { ...draft, shownName: 'full' }), wishOf('cmp_1', emptyDraft)]).toEqual([undefined, undefined])
  })
})
