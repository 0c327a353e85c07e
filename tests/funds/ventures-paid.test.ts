import { describe, expect, test } from 'vitest'
import { creditCode, dayIn } from '../support/funds.ts'
import {
  actsOf, askReversal, decideProof, decideReversal, heldFor, leftIn, look as lookAt, pay, prove, vote, withdraw,
} from '../support/spending.ts'
import {
  type CallStage, answerContract, apply, asked, begin, callStage, contract, decide, drop, evaluate, keptOne, kindsOf, later, look,
  organisation, report, running, scoreAll, screen, won,
} from '../support/ventures.ts'
import { grant, newResident, refusalOf } from '../support/world.ts'

/** The next instalment is paid, proven and accepted. */
const paidAndProven = async (stage: CallStage, spending: { id: string }, amountFen: number) => {
  await pay(stage, spending, amountFen)
  await prove(stage, spending)
  return decideProof(stage, stage.third, spending)
}

describe('CF-04 A project that won', () => {
  test('is contracted, agreed to in one tap, and paid as far as it was evaluated; the books agree to the fen', async () => {
    const stage = await callStage()
    const { ventureId, spending } = await running(stage)
    expect(await lookAt(stage, spending)).toMatchObject({
      state: 'payable', sumFen: 900_000, payee: { name: '晨光社工服务中心' }, resolution: '2026 年第 5 次居民会议',
      instalments: [{ amountFen: 450_000 }, { amountFen: 270_000 }, { amountFen: 180_000 }],
    })
    expect(await refusalOf(report(stage, ventureId))).toBe('venture.notPaid')
    await paidAndProven(stage, spending, 450_000)
    expect(await refusalOf(pay(stage, spending, 270_000))).toBe('venture.notEvaluated')
    expect((await actsOf(stage, spending, stage.payer)).payment).toBe('venture.notEvaluated')
    expect(await refusalOf(evaluate(stage, ventureId, 'passed'))).toBe('venture.state')
    expect(await report(stage, ventureId)).toMatchObject({ reports: [{ stage: 'midTerm' }], may: [] })
    expect(await refusalOf(report(stage, ventureId))).toBe('venture.state')
    expect(await refusalOf(evaluate(stage, ventureId, 'passed', { by: stage.officer }))).toBe('second.self')
    await evaluate(stage, ventureId, 'passed')
    await grant(stage.colleague, 'fundPayer', stage.community)
    expect(await refusalOf(pay(stage, spending, 270_000, { by: stage.colleague }))).toBe('spending.third')
    expect((await actsOf(stage, spending, stage.payer)).payment).toBe('yours')
    await paidAndProven(stage, spending, 270_000)
    expect(await refusalOf(pay(stage, spending, 180_000))).toBe('venture.notEvaluated')
    await report(stage, ventureId, '全部完成')
    expect(await evaluate(stage, ventureId, 'passed')).toMatchObject({ state: 'done' })
    expect((await paidAndProven(stage, spending, 180_000)).state).toBe('closed')
    expect([await heldFor(spending), await leftIn(stage)]).toEqual([0, 5_000_000 - 900_000])
    const [shown] = (await look(stage, stage.neighbour)).ventures
    expect(shown).toMatchObject({
      state: 'done', score: 8_000, rank: 1, chosen: true,
      results: [{ stage: 'midTerm', outcome: 'passed' }, { stage: 'final', outcome: 'passed' }],
    })
    expect(await kindsOf(stage.applicant)).toEqual(expect.arrayContaining(['venture.won', 'venture.contract', 'venture.passed']))
  }, 60_000)

  test('has a contract with the paper and days that fit, entered by nobody close, and agreed to by who applied', async () => {
    const stage = await callStage()
    const ventureId = await won(stage)
    expect(await refusalOf(contract(stage, ventureId, { photos: [] }))).toBe('venture.contract')
    expect(await refusalOf(contract(stage, ventureId, { midTermOn: dayIn(0) }))).toBe('venture.days')
    expect(await refusalOf(contract(stage, ventureId, { finalOn: dayIn(60) }))).toBe('venture.days')
    expect(await refusalOf(answerContract(stage, ventureId))).toBe('venture.state')
    await contract(stage, ventureId)
    expect(await refusalOf(contract(stage, ventureId))).toBe('venture.state')
    expect(await refusalOf(answerContract({ ...stage, applicant: stage.neighbour }, ventureId))).toBe('venture.unknown')
    expect(await refusalOf(answerContract(stage, ventureId, false))).toBe('venture.word')
    expect(await answerContract(stage, ventureId, false, '账号不对')).toMatchObject({ state: 'won', contract: { word: '账号不对' } })
    await grant(stage.applicant, 'fundOfficer', stage.community)
    expect(await refusalOf(contract({ ...stage, officer: stage.applicant }, ventureId))).toBe('conflict.close')
    await contract(stage, ventureId)
    const answers = await Promise.all([answerContract(stage, ventureId), answerContract(stage, ventureId)].map((one) => refusalOf(one)))
    expect(answers.filter((one) => one === 'venture.state')).toHaveLength(1)
    const { items } = await stage.officer.call('GET /fund-work/funds/:fundId/spendings', { community: stage.community, fundId: stage.fund.id })
    expect(items.map(({ state, sumFen }) => [state, sumFen])).toEqual([['review', 900_000]])
    expect(await refusalOf(drop(stage, ventureId))).toBe('venture.state')
  })

  test('is asked for anew, or given up, where the committee refuses the money', async () => {
    const stage = await callStage()
    const ventureId = await won(stage)
    await contract(stage, ventureId)
    const refuse = async () => {
      const { spendingId: id = '' } = await answerContract(stage, ventureId)
      for (const by of [stage.approver, stage.second, stage.member]) await vote(stage, by, { id }, false)
      return lookAt(stage, { id })
    }
    expect((await refuse()).state).toBe('refused')
    expect(await kindsOf(stage.applicant)).toContain('venture.moneyRefused')
    expect((await contract(stage, ventureId)).state).toBe('contract')
    await refuse()
    expect(await drop(stage, ventureId)).toMatchObject({ state: 'dropped', endReason: '联系不上' })
    expect(await refusalOf(contract(stage, ventureId))).toBe('venture.state')
    expect(await leftIn(stage)).toBe(5_000_000)
  })

  test('that fails has no more paid; what is left goes back, at once or when the last proof is accepted', async () => {
    const stage = await callStage()
    const { ventureId, spending } = await running(stage)
    await pay(stage, spending, 450_000)
    await report(stage, ventureId)
    await grant(stage.applicant, 'fundOfficer', stage.community)
    expect(await refusalOf(evaluate(stage, ventureId, 'passed', { by: stage.applicant }))).toBe('conflict.close')
    expect(await refusalOf(evaluate(stage, ventureId, 'mend'))).toBe('venture.mendBy')
    expect(await refusalOf(evaluate(stage, ventureId, 'mend', { mendBy: dayIn(0) }))).toBe('venture.mendBy')
    expect(await evaluate(stage, ventureId, 'mend', { mendBy: dayIn(10) })).toMatchObject({ owes: { stage: 'midTerm', by: dayIn(10), late: false } })
    await later(4)
    expect(await kindsOf(stage.applicant)).toEqual(expect.arrayContaining(['venture.mend', 'venture.reportReminded']))
    await later(7)
    expect(await kindsOf(stage.applicant)).toContain('venture.reportLate')
    await report(stage, ventureId, '补了照片')
    expect(await evaluate(stage, ventureId, 'failed')).toMatchObject({ state: 'failed' })
    expect(await heldFor(spending)).toBe(450_000)
    await prove(stage, spending)
    expect(await decideProof(stage, stage.third, spending)).toMatchObject({ state: 'closed', endReason: '现场看过' })
    expect([await heldFor(spending), await leftIn(stage)]).toEqual([0, 5_000_000 - 450_000])
  })

  test('that has failed has no more paid anew than what was reversed', async () => {
    const stage = await callStage()
    const { ventureId, spending } = await running(stage)
    await pay(stage, spending, 400_000)
    await report(stage, ventureId)
    await evaluate(stage, ventureId, 'failed')
    await askReversal(stage, spending)
    await decideReversal(stage, stage.third, spending)
    expect(await refusalOf(pay(stage, spending, 400_001))).toBe('spending.tooMuch')
    expect((await paidAndProven(stage, spending, 400_000)).state).toBe('closed')
    expect([await heldFor(spending), await leftIn(stage)]).toEqual([0, 5_000_000 - 400_000])
  })

  test('in two calls is contracted in one of them', async () => {
    const stage = await callStage()
    const next = await callStage({}, stage)
    const org = organisation()
    const both = [{ ...stage, id: (await apply(stage, { org })).id }, { ...next, id: (await apply(next, { org })).id }] as const
    await later(6)
    for (const one of both) {
      await screen(one, one.id)
      await begin(one)
      await scoreAll(one, one.id, 80)
      await decide(one, [one.id])
    }
    await later(8)
    expect(await contract(both[0], both[0].id)).toMatchObject({ state: 'contract' })
    expect(await refusalOf(contract(both[1], both[1].id))).toBe('venture.funded')
  })

  test('fails as well where its report never comes; the organisation gets nothing for three years', async () => {
    const stage = await callStage()
    const { ventureId, spending } = await running(stage)
    await paidAndProven(stage, spending, 450_000)
    expect(await refusalOf(evaluate(stage, ventureId, 'failed'))).toBe('venture.state')
    await later(60)
    expect(await refusalOf(evaluate(stage, ventureId, 'passed'))).toBe('venture.state')
    await evaluate(stage, ventureId, 'failed')
    expect(await lookAt(stage, spending)).toMatchObject({ state: 'closed', paidFen: 450_000 })
    expect([await heldFor(spending), await leftIn(stage)]).toEqual([0, 5_000_000 - 450_000])
    const { org } = await keptOne(stage, ventureId)
    const again = { kind: 'organisation' as const, name: org.name, creditCode: org.creditCode ?? creditCode() }
    const next = await callStage({}, stage)
    expect(await refusalOf(apply(next, { org: again, title: '别的项目' }))).toBe('venture.record')
    expect((await apply(next, { org: organisation() }, await newResident(stage.community))).state).toBe('submitted')
  })

  test('owes no report while the fund has paid nothing: it is not reminded, and not failed for want of one', async () => {
    const stage = await callStage()
    const { ventureId, spending } = await running(stage)
    await later(57)
    expect(await refusalOf(evaluate(stage, ventureId, 'failed'))).toBe('venture.state')
    expect((await keptOne(stage, ventureId)).owes).toBeUndefined()
    expect((await stage.applicant.call('GET /me/ventures', {})).items).toMatchObject([{ state: 'running', may: [] }])
    expect((await kindsOf(stage.applicant)).filter((kind) => kind.startsWith('venture.report'))).toEqual([])
    await pay(stage, spending, 450_000)
    expect((await stage.applicant.call('GET /me/ventures', {})).items).toMatchObject([{ owes: { stage: 'midTerm' }, may: ['report'] }])
    await later(2)
    expect(await kindsOf(stage.applicant)).toContain('venture.reportLate')
    expect(await evaluate(stage, ventureId, 'failed')).toMatchObject({ state: 'failed' })
  })

  test('keeps its organisation from another grant while a proof of it is overdue, and from the same one for good', async () => {
    const stage = await callStage()
    const { ventureId, spending } = await running(stage)
    const { org } = await keptOne(stage, ventureId)
    const again = { kind: 'organisation' as const, name: org.name, creditCode: org.creditCode ?? creditCode() }
    const next = await callStage({ applyUntil: dayIn(50) }, stage)
    expect(await refusalOf(apply(next, { org: again }))).toBe('venture.funded')
    await pay(stage, spending, 450_000)
    await later(31)
    expect(await refusalOf(apply(next, { org: again, title: '别的项目' }))).toBe('venture.record')
    await prove(stage, spending)
    const { id } = await apply(next, { org: again, title: '别的项目' })
    await next.applicant.call('PUT /venture-calls/:callId/applications/:ventureId', { callId: next.callId, ventureId: id, ...asked() })
    await later(25)
    expect((await keptOne(next, id)).record).toBe('funded')
    const screening = next.officer.call('POST /fund-work/venture-calls/:callId/applications/:ventureId/screenings', {
      ...next.which, ventureId: id, eligible: true, reason: '资料齐全',
    })
    expect(await refusalOf(screening)).toBe('venture.funded')
  })

  test('does not take the money twice: two who pay at once, and nobody pays what the officer has withdrawn', async () => {
    const stage = await callStage()
    const { ventureId, spending } = await running(stage)
    const payer = await newResident(stage.community, 'fundPayer')
    const paid = await Promise.all([pay(stage, spending, 450_000), pay(stage, spending, 450_000, { by: payer })].map((one) => refusalOf(one)))
    expect(paid.filter((one) => one === 'spending.state')).toHaveLength(1)
    await prove(stage, spending)
    await decideProof(stage, stage.third, spending)
    await report(stage, ventureId)
    await withdraw(stage, spending)
    expect(await evaluate(stage, ventureId, 'failed')).toMatchObject({ state: 'failed' })
    expect([await heldFor(spending), await leftIn(stage)]).toEqual([0, 5_000_000 - 450_000])
  })
})
