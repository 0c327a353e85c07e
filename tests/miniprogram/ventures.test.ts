import { describe, expect, test } from 'vitest'
import { askedOf, draftOf, emptyDraft, isTooLittle, orgOf, stepsFor } from '../../miniprogram/src/packages/funds/venture-apply/model.ts'
import {
  type Call, type Own, callsParted, nextOf, pointsOf, resultWords, scoreToSend, stepped,
} from '../../miniprogram/src/packages/funds/ventures/model.ts'

const own = (part: object): Own =>
  ({ state: 'submitted', may: [], reports: [], results: [], call: { phase: 'screening' }, ...part }) as unknown as Own

test('Calls that take applications stand before the others', () => {
  const calls = (['decided', 'taking', 'judging'] as const).map((phase) => ({ phase }) as Call)
  const { open, others } = callsParted(calls)
  expect([open, others].map((some) => some.map(({ phase }) => phase))).toEqual([['taking'], ['decided', 'judging']])
})

describe('What is next for whoever applied', () => {
  test('is the contract, the report with its day, the wait for its evaluation, or the appeal', () => {
    expect(nextOf(own({ state: 'contract', may: ['answerContract'], contract: {} }))[0]).toContain('请核对合同')
    expect(nextOf(own({ state: 'won', contract: { word: '账号不对' } }))[0]).toContain('等社区更正')
    const owes = { stage: 'midTerm', by: '2027-05-01', late: false }
    expect(nextOf(own({ state: 'running', owes }))[0]).toBe('2027-05-01 前交中期报告。')
    expect(nextOf(own({ state: 'running', owes: { ...owes, late: true } }))[0]).toContain('已经过了日子')
    expect(nextOf(own({ state: 'running', reports: [{}] }))[0]).toBe('报告已提交，等评估。')
    expect(nextOf(own({ state: 'ineligible', may: ['appeal'], appealUntil: '2027-01-05T15:59:59.999Z' }))[0]).toBe('可以申诉一次，到 2027-01-05 当天为止。')
    expect(nextOf(own({ state: 'ineligible' }))[0]).toBe('这次没有进入评审。')
  })

  test('is the answer to an appeal that was sent, the end of the notice, or nothing where the call is off', () => {
    const sent = own({ state: 'ineligible', appeal: { text: '证书已换新' }, appealUntil: '2027-01-05T15:59:59.999Z' })
    expect(nextOf(sent)[0]).toBe('申诉已提交，等答复。')
    expect(nextOf(own({ state: 'ineligible', appeal: { text: '证书已换新', eligible: false } }))[0]).toBe('这次没有进入评审。')
    const onNotice = (part: object) => nextOf(own({ state: 'eligible', call: { phase: 'notice' }, ...part }))[0]
    expect(onNotice({ chosen: true })).toContain('在拟资助名单里')
    expect(onNotice({ chosen: false })).toContain('没有进入拟资助名单')
    const off = (state: string) => nextOf(own({ state, call: { phase: 'cancelled' } }))[0]
    expect(['submitted', 'eligible', 'ineligible'].map(off).every((said) => said.startsWith('这次征集已经取消'))).toBe(true)
    expect(off('withdrawn')).toBe('您已撤回。')
  })

  test('says what came of an evaluation and by when it is mended', () => {
    expect(resultWords({ stage: 'midTerm', outcome: 'mend', reason: '缺签到表', mendBy: '2027-06-01', at: '' })[0]).toBe('要整改，2027-06-01 前整改好，再交一次：缺签到表')
    expect(resultWords({ stage: 'final', outcome: 'passed', reason: '按方案完成', at: '' })[0]).toBe('通过：按方案完成')
  })
})

describe('A judge', () => {
  test('gives whole points from 0 to 100, typed in any digits or by fives', () => {
    expect(['87', '０', '100', '101', '8.5', '', '-1'].map(pointsOf)).toEqual([87, 0, 100, undefined, undefined, undefined, undefined])
    expect([stepped('', 5), stepped('98', 5), stepped('3', -5), stepped('80', -5)]).toEqual(['60', '100', '0', '75'])
  })

  test('sends scores once each criterion has its points and a reason is there', () => {
    expect(scoreToSend(['80', '90'], ' 有用 ')).toEqual({ points: [80, 90], reason: '有用' })
    expect([scoreToSend(['80', ''], '有用'), scoreToSend(['80', '90'], ' ')]).toEqual([undefined, undefined])
  })
})

describe('An application', () => {
  const whole = {
    ...emptyDraft, contact: '林汉桥', phone: '１３８００００００００', title: '楼道菜园', purpose: '楼道空地荒着', serves: '约 60 户', plan: '每周一次',
    lines: [{ label: '土和种子', yuan: '1200.5' }, { label: '工具', yuan: '800' }],
  }

  test('adds up in fen, and is sent with everything answered', () => {
    expect(askedOf(whole, ['fil_1'], [])).toMatchObject({
      contact: { name: '林汉桥', phone: '13800000000' }, sumFen: 200_050, photos: ['fil_1'],
      lines: [{ label: '土和种子', amountFen: 120_050 }, { label: '工具', amountFen: 80_000 }],
    })
    const missing = [{ contact: '' }, { phone: '138' }, { plan: ' ' }, { lines: [{ label: '', yuan: '8' }] }, { lines: [{ label: '土', yuan: '八' }] }]
    expect(missing.map((part) => askedOf({ ...whole, ...part }, [], []))).toEqual(missing.map(() => undefined))
  })

  test('costs at least a hundred yuan, once each line is whole', () => {
    const of = (...yuan: string[]) => isTooLittle(yuan.map((one) => ({ label: '土', yuan: one })))
    expect([of('99.99'), of('60', '39'), of('60', ''), of('60', '40'), of('100')]).toEqual([true, true, false, false, false])
  })

  test('is of an organisation by its code, or of a team that one leads; whose it is stays when it is changed', () => {
    expect(orgOf({ ...emptyDraft, kind: 'organisation', name: '红巷公益社', creditCode: '52420106ma4kxxxx0y' }))
      .toEqual({ kind: 'organisation', name: '红巷公益社', creditCode: '52420106MA4KXXXX0Y' })
    expect(orgOf({ ...emptyDraft, kind: 'organisation', name: '红巷公益社', creditCode: '5242' })).toBeUndefined()
    expect(orgOf({ ...emptyDraft, kind: 'team', teamId: 'tea_1' })).toEqual({ kind: 'team', teamId: 'tea_1' })
    expect([stepsFor('team', false).slice(0, 2), stepsFor(undefined, true)[0]]).toEqual([['who', 'team'], 'contact'])
  })

  test('comes back as it was sent', () => {
    const sent = own({ title: '楼道菜园', purpose: '荒着', serves: '60 户', plan: '每周', lines: [{ label: '土', amountFen: 120_050 }] })
    expect(draftOf(sent)).toMatchObject({ title: '楼道菜园', contact: '', lines: [{ label: '土', yuan: '1200.5' }] })
  })
})
