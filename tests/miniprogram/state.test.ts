import { describe, expect, test } from 'vitest'
import { byDay, queryFor } from '../../miniprogram/src/pages/activities/model.ts'
import { pendingFor, slotOf } from '../../miniprogram/src/state/change-rules.ts'
import { problemOf, settles } from '../../miniprogram/src/state/problem.ts'
import { languageOf, scaleOf } from '../../miniprogram/src/state/settings-rules.ts'
import { authorizeAddress, returnedFrom } from '../../miniprogram/src/state/sign-in-rules.ts'
import { addressOf } from '../../miniprogram/src/transport/address.ts'
import { Refused } from '../../shared/client.ts'
import { refusals, type Refusal } from '../../shared/refusals.ts'
import { shift } from './samples.ts'

const refused = (code: Refusal) => new Refused({ type: '', title: '', code, ...refusals[code] })

describe('A request that changes something', () => {
  test('is the same request only with the same content, in whatever order', () => {
    const slot = slotOf('POST /x', { a: 1, b: [{ d: 2, c: undefined }] })
    expect(slotOf('POST /x', { b: [{ d: 2 }], a: 1 })).toBe(slot)
    expect(slotOf('POST /x', { a: 2, b: [{ d: 2 }] })).not.toBe(slot)
    expect(slotOf('POST /y', { a: 1, b: [{ d: 2 }] })).not.toBe(slot)
  })
  test('keeps its id until an answer came, for a week', () => {
    const found = { requestId: 'old', madeAt: 1000 }
    expect(pendingFor(found, 2000, () => 'new').requestId).toBe('old')
    expect(pendingFor(found, 8 * 86_400_000, () => 'new').requestId).toBe('new')
    expect(pendingFor(undefined, 2000, () => 'new')).toEqual({ requestId: 'new', madeAt: 2000 })
  })
  test('is settled by a refusal, not by silence, a busy server or a lost sign-in', () => {
    expect(settles(refused('shift.full'))).toBe(true)
    expect([new TypeError('Failed to fetch'), refused('busy'), refused('bug'), refused('identity.expired')].map(settles))
      .toEqual([false, false, false, false])
  })
  test('that found no network can be sent again; a refusal is told in its own words', () => {
    expect(problemOf(new TypeError('Failed to fetch'))).toMatchObject({ code: 'network', unsent: true })
    expect(problemOf(refused('shift.full'))).toEqual({
      words: [refusals['shift.full'].zh, refusals['shift.full'].en], code: 'shift.full', unsent: false,
    })
  })
})

describe('Signing in from a browser', () => {
  test('goes to WeChat with the way back and a state of its own', () => {
    expect(authorizeAddress('https://open.weixin.qq.com/connect/oauth2/authorize', 'wx1', 'https://a.cn/m/', 's1')).toBe(
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1&redirect_uri=https%3A%2F%2Fa.cn%2Fm%2F' +
      '&response_type=code&scope=snsapi_base&state=s1#wechat_redirect')
  })
  test('takes a code only with the state that this phone sent', () => {
    expect(returnedFrom('?code=c1&state=s1', 's1')).toBe('c1')
    expect(returnedFrom('?code=c1&state=forged', 's1')).toBeUndefined()
    expect(returnedFrom('?code=c1&state=s1', undefined)).toBeUndefined()
    expect(returnedFrom('', 's1')).toBeUndefined()
  })
})

test('the language is Chinese unless the phone clearly speaks another', () => {
  expect([undefined, '', 'zh_CN', 'zh-Hans', 'en', 'fr'].map((phone) => languageOf('system', phone)))
    .toEqual(['zh', 'zh', 'zh', 'zh', 'en', 'en'])
  expect(languageOf('zh', 'en')).toBe('zh')
})

test('WeChat’s letter size is followed between 1 and 1.4', () => {
  expect([undefined, 0.8, 1.2, 2, Number.NaN].map(scaleOf)).toEqual([1, 1, 1.2, 1.4, 1])
})

test('an address carries its query, below any base', () => {
  expect(addressOf('https://api.cn/', { path: '/shifts', query: { kind: 'timeBank', cursor: 'a/b' } }))
    .toBe('https://api.cn/shifts?kind=timeBank&cursor=a%2Fb')
  expect(addressOf('', { path: '/me' })).toBe('/me')
})

test('activities stand under their day in Wuhan', () => {
  const shifts = [
    shift('a', '2026-11-25T00:10', '2026-11-25T02:00'), shift('b', '2026-11-25T23:00', '2026-11-25T23:50'),
    shift('c', '2026-11-26T00:10', '2026-11-26T02:00'),
  ]
  expect(byDay(shifts).map((day) => day.shifts.map(({ id }) => id))).toEqual([['a', 'b'], ['c']])
  expect([queryFor('all'), queryFor('timeBank')]).toEqual([{}, { kind: 'timeBank' }])
})
