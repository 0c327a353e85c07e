import { expect, test } from 'vitest'
import { system } from '../../functions/platform/actor.ts'
import { commit, type Request } from '../../functions/platform/commit.ts'
import { type DueTask, due, notDue, runDue, waits } from '../../functions/platform/due.ts'
import { eventImages } from '../support/stream.ts'
import { clock } from '../support/world.ts'

let count = 0
const request = (): Request =>
  ({ actor: system, eventId: `due-test.${count++}`, call: 'test', contentHash: 'x', at: clock.now() })
const draft = (type: string, key: string) => ({ type, community: '', data: { key }, answer: {} })
const plan = (task: string, key: string, at: string) => commit(request(), draft('test.planned', key), due({ task, key, at }))

const counted = (task: string): { handler: DueTask; done: string[] } => {
  const done: string[] = []
  const run = async (as: Request, key: string) => {
    await commit(as, draft(`test.${task}`, key))
    if (!as.repeated) done.push(key)
  }
  return { handler: { task, run }, done }
}

const within = 60_000

test('What is due is done when its time comes, once, also by two schedules at the same moment', async () => {
  const { handler, done } = counted('once')
  await plan('once', 'a', clock.in(10))
  await plan('once', 'b', clock.in(60 * 24 * 3))
  await runDue(async () => [handler], within)
  expect(done).toEqual([])
  clock.advance(11)
  await Promise.all([runDue(async () => [handler], within), runDue(async () => [handler], within)])
  await runDue(async () => [handler], within)
  expect(done).toEqual(['a'])
  expect((await eventImages()).filter(({ type }) => type?.S === 'test.once')).toHaveLength(1)
  clock.advance(60 * 24 * 5)
  await runDue(async () => [handler], within)
  expect(done).toEqual(['a', 'b'])
})

test('What was put off or called off is not done at its old time', async () => {
  const { handler, done } = counted('moved')
  await plan('moved', 'later', clock.in(10))
  await plan('moved', 'never', clock.in(10))
  await plan('moved', 'later', clock.in(100))
  await commit(request(), draft('test.calledOff', 'never'), notDue({ task: 'moved', key: 'never' }))
  clock.advance(20)
  await runDue(async () => [handler], within)
  expect(done).toEqual([])
  clock.advance(100)
  await runDue(async () => [handler], within)
  expect(done).toEqual(['later'])
})

test('Work that fails is tried again later, and does not hold up the rest', async () => {
  const { handler, done } = counted('fails')
  let broken = true
  const failing: DueTask = {
    task: 'fails', run: async (as, key) => {
      if (broken && key === 'first') throw new Error('the shelf fell down')
      await handler.run(as, key)
    },
  }
  await plan('fails', 'first', clock.in(1))
  await plan('fails', 'second', clock.in(2))
  clock.advance(3)
  expect(await runDue(async () => [failing], within)).toMatchObject({ failed: 1 })
  expect(done).toEqual(['second'])
  broken = false
  expect(await runDue(async () => [failing], within)).toEqual({ done: 0, failed: 0 })
  clock.advance(2)
  await runDue(async () => [failing], within)
  expect(done).toEqual(['second', 'first'])
})

test('Work that can do nothing yet is looked at again in a day, or when somebody moves it', async () => {
  const { handler, done } = counted('waits')
  let ready = false
  const waiting: DueTask = { task: 'waits', run: async (as, key) => (ready ? handler.run(as, key) : waits) }
  await plan('waits', 'alone', clock.in(1))
  await plan('waits', 'moved', clock.in(1))
  clock.advance(2)
  expect(await runDue(async () => [waiting], within)).toEqual({ done: 2, failed: 0 })
  ready = true
  await plan('waits', 'moved', clock.in(1))
  clock.advance(2)
  await runDue(async () => [waiting], within)
  expect(done).toEqual(['moved'])
  clock.advance(24 * 60)
  await runDue(async () => [waiting], within)
  expect(done).toEqual(['moved', 'alone'])
})

test('Work may make itself due again', async () => {
  const rounds: string[] = []
  const again: DueTask = {
    task: 'again', run: async (as, key) => {
      rounds.push(as.eventId)
      await commit(as, draft('test.again', key), due({ task: 'again', key, at: clock.in(30) }))
    },
  }
  await plan('again', 'weekly', clock.in(1))
  for (let round = 0; round < 3; round++) {
    clock.advance(31)
    await runDue(async () => [again], within)
  }
  expect(new Set(rounds).size).toBe(3)
})
