import { describe, expect, test } from 'vitest'
import * as clearings from '../../console/src/pages/clearings/model.ts'
import * as closings from '../../console/src/pages/closings/model.ts'
import * as grants from '../../console/src/pages/grants/model.ts'
import * as honour from '../../console/src/pages/honour/model.ts'
import * as limits from '../../console/src/pages/limits/model.ts'
import * as notes from '../../console/src/pages/notes/model.ts'
import * as pool from '../../console/src/pages/pool/model.ts'
import { fill, type Words } from '../../console/src/text/words.ts'
import { text } from '../../console/src/text/catalogue.ts'

const community = '420102400001'
const at = '2026-11-24T01:30:00.000Z'
const say = (words: Words, values: Record<string, string | number> = {}): string => fill(words.zh, values)

describe('A sponsorship', () => {
  test('is proposed with a sponsor and whole minutes, and not before', () => {
    expect(pool.toPropose({ minutes: 600, sponsor: ' 晨光基金会 ' }, community, '重阳节'))
      .toEqual({ community, minutes: 600, sponsor: '晨光基金会', reason: '重阳节' })
    for (const draft of [{ minutes: null, sponsor: '甲' }, { minutes: 1.5, sponsor: '甲' }, { minutes: 0, sponsor: '甲' },
      { minutes: 1_000_001, sponsor: '甲' }, { minutes: 60, sponsor: ' ' }]) {
      expect(pool.toPropose(draft, community, '重阳节')).toBeUndefined()
    }
  })
})

describe('A monthly grant', () => {
  const plan: grants.Plan = {
    personId: 'per_1', personName: '李*英', community, monthlyMinutes: 240, reason: '低保', status: 'active', proposedByName: '沈*',
  }
  const said = (row: grants.Plan): string | undefined => {
    const last = grants.lastOf(row)
    return last && say(last.words, { month: last.month })
  }
  test('says in words what became of the last month, and why nothing was given (TB-06)', () => {
    expect(said(plan)).toBe('马上发放')
    expect(said({ ...plan, lastMonth: '2026-11' })).toBe('2026-11 已发放')
    expect(said({ ...plan, lastMonth: '2026-11', skipped: 'poolShort' })).toBe('2026-11 没有发放：时间池不够')
    expect(said({ ...plan, lastMonth: '2026-11', skipped: 'notHardship' })).toContain('没有有效的困难认定')
    expect([said({ ...plan, status: 'proposed' }), said({ ...plan, status: 'ended' })]).toEqual([undefined, undefined])
  })
  test('takes a person and up to a hundred hours', () => {
    expect(grants.toPropose('per_1', 6000, '低保')).toEqual({ personId: 'per_1', monthlyMinutes: 6000, reason: '低保' })
    expect([grants.toPropose(undefined, 60, '低保'), grants.toPropose('per_1', 6001, '低保'), grants.toPropose('per_1', null, '低保')])
      .toEqual([undefined, undefined, undefined])
  })
})

describe('An exception to the daily cap', () => {
  test('takes a person, whole minutes of a day and a last day (TB-03)', () => {
    const draft = { minutes: 480, endsOn: '2027-01-31' }
    expect(limits.toPropose('per_1', draft, '台风后安置'))
      .toEqual({ personId: 'per_1', dailyMinutes: 480, endsOn: '2027-01-31', reason: '台风后安置' })
    for (const change of [{ minutes: null }, { minutes: 0 }, { minutes: 1441 }, { minutes: 1.5 }, { endsOn: '' }]) {
      expect(limits.toPropose('per_1', { ...draft, ...change }, '台风后安置')).toBeUndefined()
    }
    expect(limits.toPropose(undefined, draft, '台风后安置')).toBeUndefined()
  })
  test('can be ended while it waits or holds', () => {
    expect((['proposed', 'active', 'over', 'ended'] as const).map((status) => limits.isOpen({ status }))).toEqual([true, true, false, false])
  })
})

describe('A clearing', () => {
  const row: clearings.Clearing = {
    month: '2026-10', community, other: '420102400002', otherName: '都府堤社区', status: 'netted', givenMinutes: 90, gotMinutes: 30,
    netMinutes: 60, services: 2,
  }
  test('says what the sign of its net means, as each of the two reads it (TB-13)', () => {
    expect([60, -60, 0].map(clearings.meaningOf)).toEqual(['owedToUs', 'owedByUs', 'even'])
    expect(say(text.clearings[clearings.meaningOf(row.netMinutes)])).toBe('对方欠我们')
  })
  test('waits for us once it is netted, and until we have said yes', () => {
    expect(clearings.waitsForUs(row)).toBe(true)
    expect(clearings.waitsForUs({ ...row, otherAcknowledgedByName: '王*' })).toBe(true)
    expect([clearings.waitsForUs({ ...row, status: 'open' }), clearings.waitsForUs({ ...row, acknowledgedByName: '沈*' })]).toEqual([false, false])
  })
  test('is found by month and by the other community', () => {
    expect(clearings.keepClearing({ month: '2026', other: '都府堤' })(row)).toBe(true)
    expect(clearings.keepClearing({ month: '', other: '0002' })(row)).toBe(true)
    expect(clearings.keepClearing({ month: '2026-11', other: '' })(row)).toBe(false)
  })
})

describe('The credit of who has left', () => {
  test('counts the days that are left, a day begun as one (TB-11)', () => {
    const endsAt = '2027-05-23T01:30:00.000Z'
    expect([at, '2027-05-22T02:00:00.000Z', endsAt, '2027-06-01T00:00:00.000Z'].map((now) => closings.daysLeft({ endsAt }, Date.parse(now))))
      .toEqual([180, 1, 0, 0])
    expect((['open', 'proposed', 'given', 'toPool', 'returned'] as const).map((status) => closings.isOpen({ status })))
      .toEqual([true, true, false, false, false])
  })
  test('goes to a spouse or the direct line, and to nobody else', () => {
    const kin = (['spouse', 'sibling', 'child', 'guardian'] as const).map((relation) =>
      ({ personId: relation, nameMasked: '王*', relation, at }))
    expect(closings.heirsOf(kin).map(({ relation }) => relation)).toEqual(['spouse', 'child'])
  })
})

describe('A published month', () => {
  const month: honour.Month = {
    month: '2026-10', community, publishedAt: at, requestedMinutes: 240, redeemedMinutes: 150, marketMinutes: 60, services: 4,
    ratioPermille: 625, medianWaitHours: 4, owedMinutes: 1500, poolMinutes: 6000, owedByAge: [],
  }
  test('is told in plain words (TB-12)', () => {
    expect(honour.tell(say, month)).toEqual([
      '大家请求了 4 小时，志愿者做到了 2.5 小时，兑现率 62.5%。', '没人接的，时间池买了 1 小时市场服务。', '一半的需求在 4 小时之内有人接。',
      '公布时，居民手里有 25 小时时间币，公共时间池里有 100 小时。', '说了每月能帮多久的志愿者不到 5 位，先不公布。',
      '照这个月的速度，手里的时间币要 8 个月才能全部兑现。',
    ])
    expect(honour.tell(say, { ...month, offered: { people: 5, minutes: 2040 } })).toContain('5 位志愿者说每月能帮 34 小时。')
  })
  test('says so where nothing was asked for or done', () => {
    const { ratioPermille: _, medianWaitHours: __, ...rest } = month
    const quiet = { ...rest, requestedMinutes: 0, redeemedMinutes: 0, marketMinutes: 0 }
    expect(honour.tell(say, quiet).slice(0, 1)).toEqual(['这个月没有人提出需求。'])
    expect(honour.tell(say, quiet).at(-1)).toBe('这个月没有做成一次，手里的时间币没有得到兑现。')
    expect([honour.monthsToHonour(quiet), honour.waitOf(say, 48)]).toEqual([undefined, '2 天之内'])
  })
  test('names the ages of a group that was put together', () => {
    expect(honour.bandsOf(say, ['60to69', 'unknown'], text.person.listComma)).toBe('60 到 69 岁、没有登记生日')
  })
})

describe('A paper note', () => {
  test('says what it is worth, and its number and code in groups that can be read out', () => {
    expect([30, 60, 120].map((minutes) => { const { words, n } = notes.worthOf(minutes); return say(words, { n }) }))
      .toEqual(['30 分钟', '1 小时', '2 小时'])
    expect(notes.spoken({ serial: 'ABCDE12345', code: 'WXYZ6789' })).toEqual({ serial: 'ABCDE 12345', code: 'WXYZ 6789' })
  })
  test('is exported without its code', () => {
    expect(notes.header).not.toContain('code')
    expect(notes.cells({ serial: 'ABCDE12345', minutes: 60, status: 'issued', issuedAt: at, endsAt: at })).toHaveLength(notes.header.length)
  })
})
