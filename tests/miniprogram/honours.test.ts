import { describe, expect, test } from 'vitest'
import { checkRows, workOn } from '../../console/src/pages/honours/model.ts'
import { stepsFor } from '../../miniprogram/src/packages/honours/nominate/model.ts'
import { type Seen, actsOn, isOpen, toneOf } from '../../miniprogram/src/packages/honours/rules.ts'

const now = Date.parse('2026-12-01T04:00:00.000Z')
const [before, after] = ['2026-12-01T03:59:59.999Z', '2026-12-01T04:00:00.001Z']
const seen: Seen = {
  id: 'nom_x', roundId: 'hrd_x', roundTitle: '最美志愿者', kind: 'volunteer', nameMasked: '李*英', words: '好', by: 'neighbour', byName: '陈*兰',
  state: 'standing', at: before, mine: 'neighbour', supported: false, objected: false, sentences: [],
}

describe('Honours on the phone', () => {
  test('a round takes nominations to the end of its last day', () => {
    expect([isOpen({ nominationsUntil: after }, now), isOpen({ nominationsUntil: before }, now)]).toEqual([true, false])
  })

  test('of oneself no code is asked for', () => {
    expect(stepsFor({ who: 'self' })).not.toContain('code')
    expect(stepsFor({ who: 'neighbour' })).toContain('code')
  })

  test('a neighbour supports while it stands, once, and objects during the notice, once', () => {
    expect(actsOn(seen, now)).toEqual(['support'])
    expect(actsOn({ ...seen, supported: true }, now)).toEqual([])
    const onNotice: Seen = { ...seen, state: 'onNotice', noticeEndsAt: after }
    expect(actsOn(onNotice, now)).toEqual(['object'])
    expect(actsOn({ ...onNotice, objected: true }, now)).toEqual([])
    expect(actsOn({ ...onNotice, noticeEndsAt: before }, now)).toEqual([])
  })

  test('a nominee answers, withdraws, chooses the board, and appeals in time; a child of the family does nothing', () => {
    const mine = (state: Seen['state'], more: Partial<Seen> = {}) => actsOn({ ...seen, mine: 'nominee', state, ...more }, now)
    expect([mine('asked'), mine('standing'), mine('onNotice'), mine('granted')]).toEqual([['answer'], ['withdraw'], ['withdraw'], ['board']])
    expect([mine('refused', { appealUntil: after }), mine('refused', { appealUntil: before }), mine('refused')]).toEqual([['appeal'], [], []])
    expect(actsOn({ ...seen, mine: 'own' }, now)).toEqual([])
  })

  test('what is over is said quietly', () => {
    expect([toneOf('granted'), toneOf('standing'), toneOf('notChosen')]).toEqual(['good', 'waiting', 'plain'])
  })
})

describe('Honours at the desk', () => {
  const community = '420106006005'
  const nomination = {
    id: 'nom_x', roundId: 'hrd_x', roundTitle: '', kind: 'volunteer' as const, nameMasked: '', words: '', by: 'self' as const, byName: '',
    state: 'standing' as const, at: before, openObjections: 0, answeredOnPaper: false, photos: [],
    checks: [{ item: 'law' as const, met: true, byName: '沈*', at: before }],
  }

  test('each condition has its row, looked up or not', () => {
    expect(checkRows(nomination).map(({ item, check }) => [item, check?.met])).toEqual([
      ['residence', undefined], ['law', true], ['honesty', undefined], ['conduct', undefined],
    ])
  })

  test('everybody is offered what their office does', () => {
    const worker = [{ role: 'gridWorker' as const, scope: community }]
    const street = [{ role: 'streetAdmin' as const, scope: community.slice(0, 9) }]
    expect(workOn(nomination, worker, community)).toEqual(['paper', 'paperVoice', 'checks'])
    expect(workOn({ ...nomination, state: 'passed' }, worker, community)).toEqual(['paper'])
    expect(workOn({ ...nomination, state: 'passed' }, street, community)).toEqual(['paper', 'decision'])
    const proposed = { reason: '', wronglyGiven: true, byName: '', at: before }
    expect(workOn({ ...nomination, state: 'granted', revocation: proposed }, street, community)).toEqual(['board', 'revocation'])
    expect(workOn({ ...nomination, state: 'granted' }, street, '420106006')).toEqual(['board', 'revoke'])
  })
})
