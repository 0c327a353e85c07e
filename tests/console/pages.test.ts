import { describe, expect, test } from 'vitest'
import { catalogue } from '../../shared/point-rules.ts'
import { mayReview, textChanges, timesOf } from '../../console/src/pages/activities/model.ts'
import { accountCells, isSource, keepAccount, type AccountRow } from '../../console/src/pages/accounts/model.ts'
import { chosenAt, divisionsLike } from '../../console/src/pages/divisions/model.ts'
import {
  keepMovement, netOfAccount, netOfKind, spanOf, type JournalRow,
} from '../../console/src/pages/journal/model.ts'
import { fieldsOf, knownFirst, shownAs } from '../../console/src/format/event-data.ts'
import { barring, offersForce, reversible, sidesOf, type MovementAnswer } from '../../console/src/pages/movement/model.ts'
import { keepPerson, withChanges, type PersonRow } from '../../console/src/pages/people/model.ts'
import { toSet, usedPercent } from '../../console/src/pages/point-budget/model.ts'
import {
  added, listed, toAdopt, toTry, withCap, type ListedSet, type RuleSet, type Trial,
} from '../../console/src/pages/point-rules/model.ts'
import { isClean, reportCells, tableOf, tookSeconds, verdictOf, type Report } from '../../console/src/pages/reconciliations/model.ts'
import { keepEntry, type Entry } from '../../console/src/pages/statement/model.ts'
import { heldOf, inOrder, isZero, offBy, type AssetBalance } from '../../console/src/pages/trial-balance/model.ts'

const at = '2026-11-24T01:30:00.000Z'
const community = '420102400001'
const source = `serviceMinutes:issued:${community}`
const wang = 'serviceMinutes:volunteer:per_01JD8Z7M4Q2T9V6W3X5Y1B7Q2F'
const row: JournalRow = {
  movementId: 'e~0', eventId: 'e', eventType: 'hours.confirmed', movement: 'hours.record', asset: 'serviceMinutes',
  from: source, to: wang, amount: 135, community, happenedAt: at, bookedAt: at,
}
const back: JournalRow = { ...row, movementId: 'f~0', from: wang, to: source, reverses: 'e~0' }
const entry: Entry = {
  movementId: 'e~0', movement: 'hours.record', account: wang, counterAccount: source, amount: 135, balance: 135,
  sequence: 1, happenedAt: at, bookedAt: at,
}
const answer: MovementAnswer = {
  movement: row, entries: [entry],
  event: {
    id: 'e', type: 'hours.confirmed', at, actorId: 'per_x', actorName: '李*', call: 'POST /x',
    data: { personId: 'per_a', recordId: 'rec_b', minutes: 135 },
  },
}

describe('Activities', () => {
  test('a changed text is shown part by part beside what it replaces', () => {
    const before = { title: '清洁日', summary: '打扫', place: '广场', method: '小程序', risks: '路滑' }
    const { risks: _, ...without } = before
    const change = {
      ...without, place: '东门', before, activityId: 'act_a', changeId: 'txt_a', suggest: 'pass' as const, submittedByName: '王*',
      submittedAt: at,
    }
    expect(textChanges(change)).toEqual([{ field: 'place', from: '广场', to: '东门' }, { field: 'risks', from: '路滑', to: '' }])
  })
  const waiting = { planned: [{ startsAt: at, endsAt: '2026-11-24T03:00:00.000Z', wanted: [3] }], series: undefined }
  test('show when they are, and only those in review can be decided on', () => {
    expect(timesOf(waiting).map(({ zh }) => zh)).toEqual(['2026-11-24 09:30–11:00'])
    expect(timesOf({ planned: [], series: {
      rule: 'FREQ=WEEKLY;BYDAY=TU', from: '2026-12-01', until: '2027-01-31', time: '09:00', minutes: 60, wanted: [3],
      skipHolidays: false, madeUntil: '2026-11-30',
    } }).map(({ zh }) => zh)).toEqual(['每周二 09:00，2026-12-01 – 2027-01-31'])
    expect([mayReview({ state: 'review' }), mayReview({ state: 'published' })]).toEqual([true, false])
  })
})

describe('Accounts', () => {
  const account: AccountRow = {
    account: wang, asset: 'serviceMinutes', kind: 'serviceMinutes:volunteer', ownerName: '王*英', balance: 135,
  }
  test('are found by kind and by owner', () => {
    expect(keepAccount({ kind: 'serviceMinutes:volunteer', owner: '王' })(account)).toBe(true)
    expect(keepAccount({ kind: undefined, owner: '1B7Q2F' })(account)).toBe(true)
    expect(keepAccount({ kind: 'timeCredit:member', owner: '' })(account)).toBe(false)
  })
  test('export exact minutes beside hours', () => {
    expect(accountCells(account).slice(4, 6)).toEqual([135, 2.3])
  })
  test('where quantities come into being keep no statement', () => {
    expect([isSource(source), isSource(wang)]).toEqual([true, false])
  })
})

describe('The journal', () => {
  test('is filtered by movement, kind and account on either side', () => {
    expect(keepMovement({ kind: 'serviceMinutes:issued' })(row)).toBe(true)
    expect(keepMovement({ account: wang })(back)).toBe(true)
    expect(keepMovement({ movement: 'credit.earn' })(row)).toBe(false)
  })
  test('nets to what an account or a kind holds', () => {
    expect([netOfAccount([row], wang), netOfAccount([row, back], wang), netOfKind([row], 'serviceMinutes:issued')])
      .toEqual([135, 0, -135])
  })
  test('takes whole days only, in order', () => {
    expect(spanOf('2026-11-01', '2026-11-')).toEqual({ from: '2026-11-01', wrong: false })
    expect(spanOf('2026-11-02', '2026-11-01').wrong).toBe(true)
  })
})

describe('A statement', () => {
  test('is filtered by direction and movement', () => {
    expect(keepEntry({ movement: undefined, direction: 'into' })(entry)).toBe(true)
    expect(keepEntry({ movement: undefined, direction: 'out' })(entry)).toBe(false)
    expect(keepEntry({ movement: 'credit.earn', direction: undefined })(entry)).toBe(false)
  })
})

describe('A movement', () => {
  test('has two sides that sum to zero, one without an entry where the source keeps none', () => {
    const sides = sidesOf(answer)
    expect(sides.map(({ amount }) => amount)).toEqual([-135, 135])
    expect(sides.map((side) => side.entry?.balance)).toEqual([undefined, 135])
  })
  test('of recorded hours can be reversed once', () => {
    expect(reversible(answer)).toEqual({ personId: 'per_a', recordId: 'rec_b' })
    expect(reversible({ ...answer, reversedBy: 'f~0' })).toBeUndefined()
    expect(reversible({ ...answer, movement: back })).toBeUndefined()
    expect(reversible({ ...answer, movement: { ...row, movement: 'credit.earn' } })).toBeUndefined()
  })
  test('leads to a bar from stars only where the record has been taken back (VR-09)', () => {
    expect(barring({ ...answer, reversedBy: 'f~0' })).toEqual({ personId: 'per_a', recordId: 'rec_b' })
    expect(barring(answer)).toBeUndefined()
    expect(barring({ ...answer, reversedBy: 'g~0', movement: { ...row, movement: 'credit.earn' } })).toBeUndefined()
  })
  test('offers to force a reversal only where one was refused because something has been used', () => {
    expect([offersForce(false, 'reversal.spent', undefined), offersForce(false, undefined, 'reversal.spent')]).toEqual([true, true])
    expect([offersForce(false, undefined, 'busy'), offersForce(false, 'account.frozen', undefined), offersForce(true, 'reversal.spent', undefined)])
      .toEqual([false, false, false])
  })
  test('shows the data of its event flat, and in words where the system has them', () => {
    expect(fieldsOf({ a: 1, rule: { version: 2 } })).toEqual([[['a'], 1], [['rule', 'version'], 2]])
    expect(shownAs('measured', { measured: {} })).toEqual({ as: 'word', word: 'measured' })
    expect(shownAs(at, {}).as).toBe('moment')
    expect(shownAs('per_01JD8Z7M4Q2T9V6W3X5Y1B7Q2F', {}).as).toBe('code')
    expect(shownAs(['a', 2], {})).toEqual({ as: 'text', text: 'a、2' })
    expect(shownAs(true, {})).toEqual({ as: 'word', word: 'yes' })
    expect(knownFirst([[['x'], 1], [['reason'], 2], [['rule', 'x'], 3]], { reason: {}, rule: {} }).map(([path]) => path.join('.')))
      .toEqual(['reason', 'x', 'rule.x'])
  })
})

describe('The trial balance', () => {
  const balance: AssetBalance = {
    asset: 'timeCredit', sum: 0,
    kinds: [{ kind: 'timeCredit:issued', balance: -90 }, { kind: 'timeCredit:member', balance: 90 }],
  }
  test('is zero only when the sum given and the sum of its rows both are', () => {
    expect(isZero(balance)).toBe(true)
    expect(isZero({ ...balance, sum: 5 })).toBe(false)
    const wrong = { ...balance, kinds: [{ kind: 'timeCredit:issued', balance: -90 }] }
    expect([isZero(wrong), offBy(wrong)]).toEqual([false, -90])
  })
  test('shows its assets in one order, whatever order they come in', () => {
    const assets = [{ ...balance, asset: 'cny' as const }, balance]
    expect(inOrder({ assets }).map(({ asset }) => asset)).toEqual(['timeCredit', 'cny'])
  })
  test('tells what accounts hold', () => {
    expect(heldOf(balance)).toBe(90)
  })
})

describe('A reconciliation', () => {
  const report: Report = {
    id: 'rcn_1', state: 'finished', startedAt: '2026-11-24T01:30:00.000Z', finishedAt: '2026-11-24T01:30:01.432Z', balanced: true,
    movements: 3, accounts: 2, entries: 4, faults: [],
  }
  const fault = { code: 'entry.gap', subject: 's', expected: '2', found: '3' }
  test('is clean only without a fault', () => {
    expect([isClean(report), isClean({ ...report, faults: [fault] })]).toEqual([true, false])
    expect(tookSeconds(report)).toBe('1.4')
  })
  test('proves nothing before it has come to its end, but a fault stands as soon as it is found', () => {
    const running: Report = { ...report, state: 'running', step: 'events', balanced: false }
    expect([verdictOf(report), verdictOf(running), verdictOf({ ...running, faults: [fault] })])
      .toEqual(['balanced', 'running', 'faults'])
    expect([tableOf(running), tableOf({ ...running, step: 'locateEvents' }), tableOf(report)])
      .toEqual([2, undefined, undefined])
  })
  test('exports a line for each fault', () => {
    expect(reportCells({ ...report, balanced: false, faults: [fault, fault] })).toHaveLength(2)
    expect(reportCells(report)).toHaveLength(1)
  })
})

describe('People', () => {
  const person: PersonRow = {
    id: 'per_1', nameMasked: '王*英', phoneLast4: '4821', community, roles: [], registeredAt: at,
  }
  test('are found by masked name, telephone ending and role', () => {
    expect(keepPerson({ sought: '王', role: 'resident' })(person)).toBe(true)
    expect(keepPerson({ sought: '4821', role: undefined })(person)).toBe(true)
    expect(keepPerson({ sought: '', role: 'auditor' })(person)).toBe(false)
  })
  test('show a change at once', () => {
    const changed: PersonRow = { ...person, roles: [{ role: 'gridWorker', scope: community }] }
    expect(withChanges([person], { per_1: changed })).toEqual([changed])
  })
})

describe('A set of point rules', () => {
  const draft = { day: '2026-12-01', weeklyHouseholdCap: 200, resolution: ' 议 12 号 ', rules: [...catalogue] }
  const [first] = catalogue
  if (!first) throw new Error('the catalogue has rules')
  test('takes effect at a midnight in China, after today', () => {
    expect(toAdopt(draft, community, '2026-11-24')).toEqual({
      community, effectiveFrom: '2026-11-30T16:00:00.000Z', weeklyHouseholdCap: 200, resolution: '议 12 号', rules: catalogue,
    })
  })
  test.each([
    [{ day: '2026-11-24' }], [{ day: '' }], [{ rules: [] }],
    [{ rules: [{ ...first, points: 1001 }] }], [{ rules: [{ ...first, points: 1.5 }] }], [{ rules: [{ ...first, title: ' ' }] }],
    [{ weeklyHouseholdCap: -1 }], [{ weeklyHouseholdCap: null }], [{ resolution: '  ' }],
  ])('is not ready with %o', (part) => {
    expect(toAdopt({ ...draft, ...part }, community, '2026-11-24')).toBeUndefined()
  })
  test('is tried without day and resolution, and its pages add up', () => {
    expect(toTry({ ...draft, day: '', resolution: '' }, community)).toEqual({ community, weeklyHouseholdCap: 200, rules: catalogue })
    const page = (course: number, code: 'course' | 'report'): Trial => ({
      month: '2026-10', fenPerPoint: 100, deeds: 1, households: 1, given: course, would: 2, touched: 1, capped: 0,
      byRule: [{ code, deeds: 1, given: course, would: 2 }],
    })
    expect([page(3, 'course'), page(4, 'report'), page(5, 'course')].reduce<Trial | undefined>(added, undefined)).toMatchObject({
      deeds: 3, households: 3, given: 12, would: 6,
      byRule: [{ code: 'course', deeds: 2, given: 8, would: 4 }, { code: 'report', deeds: 1, given: 4, would: 2 }],
    })
  })
  test('loses a cap that is taken out', () => {
    expect(withCap({ ...first, caps: { personDay: 5, personWeek: 9 } }, 'personDay', null)).toEqual({ caps: { personWeek: 9 } })
    expect(withCap(first, 'personWeek', 7)).toEqual({ caps: { personWeek: 7 } })
  })
  test('is listed by how it stands, the default where none was adopted', () => {
    const set = (version: number): RuleSet => ({
      scope: community, version, effectiveFrom: at, rules: [], weeklyHouseholdCap: 1, resolution: 'r', adoptedAt: at,
    })
    const states = (all: ListedSet[]) => all.map(({ version, state }) => [version, state])
    expect(states(listed([set(4), set(3), set(2), set(1)], { inForce: set(2), coming: [set(4)] })))
      .toEqual([[4, 'coming'], [3, 'past'], [2, 'inForce'], [1, 'past']])
    expect(states(listed([], { inForce: set(0), coming: [] }))).toEqual([[0, 'inForce']])
  })
})

describe('A gift budget', () => {
  const budget = { community, quarter: '2026-Q4' }
  test('is set in whole yuan by a resolution', () => {
    expect(toSet({ yuan: 5000, resolution: ' 议 3 号 ' }, budget)).toEqual({ ...budget, budgetFen: 500_000, resolution: '议 3 号' })
    for (const part of [{ yuan: null }, { yuan: -1 }, { yuan: 1.5 }, { resolution: ' ' }]) {
      expect(toSet({ yuan: 5000, resolution: '议', ...part }, budget)).toBeUndefined()
    }
  })
  test('says how much of it is issued', () => {
    expect([usedPercent({ issuedFen: 5 }), usedPercent({ budgetFen: 0, issuedFen: 0 }), usedPercent({ budgetFen: 300, issuedFen: 200 })])
      .toEqual([undefined, 100, 66])
  })
})

describe('The division tree', () => {
  test('opens to where the code points', () => {
    expect(chosenAt('420102400')).toEqual({ district: '420102', street: '420102400', community: undefined })
  })
  test('is searched by name and code', () => {
    const found = divisionsLike([{ code: '420102', name: '江岸区' }, { code: '420103', name: '江汉区' }], '江汉')
    expect(found.map(({ code }) => code)).toEqual(['420103'])
  })
})
