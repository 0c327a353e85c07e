import { describe, expect, test } from 'vitest'
import { dayIn } from '../support/funds.ts'
import { daysLater } from '../support/leaving.ts'
import { erasedName, linesOf, rowsOf } from '../support/own.ts'
import { type VotingStage, add, enrol, enterPile, kept, later, pile, recount, vote, voter, votingStage } from '../support/voting.ts'
import type { Person } from '../support/world.ts'

const votersIn = async ({ roundId }: VotingStage): Promise<number> => (await rowsOf(`voters#${roundId}`)).length

describe('What votes keep of a person (PV-02, PV-03; PEERS 5.21)', () => {
  const leaves = async (by: Person): Promise<void> => {
    await by.call('POST /me/closing', { erase: true })
    await daysLater(16)
  }
  test('that they voted, and how, is theirs in the copy of their data, what they voted nowhere; it goes once the vote is over', async () => {
    const stage = await votingStage()
    const project = await add(stage, '长椅', 200_000)
    later(6)
    const [phone, paper, stays] = [await voter(stage), await voter(stage), await voter(stage)]
    await vote(phone, stage, project)
    await vote(stays, stage, project)
    await enrol(stage, stage.worker, paper)
    expect(await linesOf(phone, 'votes')).toEqual(['record', 'card'].map((under) =>
      ({ list: 'votes', roundId: stage.roundId, title: '两万元怎么花', way: 'phone', under })))
    expect(await linesOf(paper, 'votes')).toMatchObject([{ way: 'paper' }, { way: 'paper' }])
    expect(JSON.stringify(await linesOf(phone, 'votes'))).not.toContain(project)
    expect(await linesOf(stage.resident, 'votes')).toEqual([])
    expect(await votersIn(stage)).toBe(6)
    // Each row goes by itself a year after the vote, whoever stays.
    const ends = (await rowsOf(`voters#${stage.roundId}`)).map(({ expiresAtSeconds }) => Number(expiresAtSeconds))
    expect(Math.min(...ends) * 1000 - Date.now()).toBeGreaterThan(365 * 86_400_000)
    await daysLater(8)
    expect((await kept(stage)).phase).toBe('counted')
    await leaves(phone)
    expect(await votersIn(stage)).toBe(4)
    expect(await linesOf(stays, 'votes')).toHaveLength(2)
    expect(await kept(stage)).toMatchObject({ phase: 'counted', projects: [{ votes: 2 }] })
  })

  test('while the vote is open it stays that somebody has voted: whoever leaves and comes again does not vote twice', async () => {
    const stage = await votingStage({ lastDay: dayIn(40) })
    const project = await add(stage, '长椅', 200_000)
    later(6)
    const leaving = await voter(stage)
    await vote(leaving, stage, project)
    await leaves(leaving)
    expect(await votersIn(stage)).toBe(2)
  })

  test('who opened it and who counted its paper is taken along, and has no name any more once erased; the figures stay', async () => {
    const stage = await votingStage()
    const { officer, worker, colleague } = stage
    const project = await add(stage, '长椅', 200_000)
    later(6)
    await enrol(stage, worker, await voter(stage))
    const figures = pile(1, 0, { [project]: 1 })
    const { counts: [first] } = await enterPile(stage, worker, figures)
    await recount(stage, colleague, first?.id ?? '', figures)
    expect(await linesOf(officer, 'voteRounds')).toMatchObject([{ roundId: stage.roundId }])
    expect(await linesOf(worker, 'votePiles')).toMatchObject([{ countId: first?.id, counted: 'first' }])
    expect(await linesOf(colleague, 'votePiles')).toMatchObject([{ countId: first?.id, counted: 'again' }])
    await leaves(worker)
    expect((await kept(stage)).counts).toMatchObject([{ byName: erasedName, confirmedByName: colleague.name.replace(/(?<=.)./, '*'), sheets: 1 }])
    await leaves(colleague)
    expect((await kept(stage)).counts).toMatchObject([{ byName: erasedName, confirmedByName: erasedName, sheets: 1 }])
    await leaves(officer)
    expect(await rowsOf(`voteRound#${stage.roundId}`)).toMatchObject([{ openedByName: erasedName, title: '两万元怎么花' }])
  })
})
