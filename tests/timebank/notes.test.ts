import { expect, test } from 'vitest'
import { handler as work } from '../../functions/entry/work.ts'
import { eventImages, drain } from '../support/stream.ts'
import { move } from '../support/move.ts'
import { authorise } from '../support/person.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const earned = async (person: Person): Promise<number> => (await person.call('GET /me/time-credit', {})).earned

const stage = async (balance = 300) => {
  const community = await newCommunity()
  const [elder, helper] = [await newResident(community), await newResident(community)]
  await move(community, { movement: 'credit.earn', from: community, to: elder.id, amount: balance })
  const issue = (count: number, minutes: 30 | 60 | 120 = 60) => elder.call('POST /time-credit/notes', { minutes, count })
  const redeem = (note: { serial: string; code: string }, by: Person = helper) =>
    by.call('POST /time-credit/notes/:serial/redemption', { ...pick(note), service: 'clinic', what: '陪着去医院' })
  return { community, elder, helper, issue, redeem }
}
const pick = ({ serial, code }: { serial: string; code: string }) => ({ serial, code })

test('A paper note is good once, for whoever was given it, and its owner is told', async () => {
  const { elder, helper, issue, redeem } = await stage()
  const { items } = await issue(2)
  const [note, other] = items as [typeof items[number], typeof items[number]]
  expect(await earned(elder)).toBe(180)
  const answers = await Promise.all([1, 2, 3].map(() => refusalOf(redeem(note))))
  expect(answers.filter((answer) => answer === 'note.used'), answers.join()).toHaveLength(2)
  expect(await earned(helper)).toBe(60)
  await drain()
  expect((await elder.call('GET /me/notices', {})).items).toMatchObject([{ kind: 'note.redeemed', values: { serial: note.serial } }])
  expect((await elder.call('GET /me/notes', {})).items.map(({ status }) => status).sort()).toEqual(['issued', 'used'])
  expect(await refusalOf(redeem({ ...note, code: other.code }))).toBe('note.unknown')
  expect(await refusalOf(redeem({ serial: '0000000000', code: other.code }))).toBe('note.unknown')
})

test('The code of a note is nowhere in the event that made it', async () => {
  const { issue } = await stage()
  const { items: [note] } = await issue(1)
  expect(JSON.stringify(await eventImages())).not.toContain(note?.code)
})

test('Nobody redeems their own note or one of their household, nor beyond the day’s cap (TB-03, TB-09)', async () => {
  const { elder, helper, issue, redeem } = await stage(600)
  const { items } = await issue(3, 120)
  const [one, two, three] = items as [typeof items[number], typeof items[number], typeof items[number]]
  expect(await refusalOf(redeem(one, elder))).toBe('note.own')
  await redeem(one)
  await redeem(two)
  expect(await refusalOf(redeem(three))).toBe('note.cap')
  clock.advance(24 * 60)
  await redeem(three)
  expect(await earned(helper)).toBe(360)
})

test('A note that was lost is returned by its owner or at the desk, and a year later by itself', async () => {
  const { community, elder, issue, redeem } = await stage()
  const worker = await newResident(community, 'gridWorker')
  const { items } = await issue(3)
  const [one, two, three] = items as [typeof items[number], typeof items[number], typeof items[number]]
  const giveBack = (by: Person, serial: string) => by.call('POST /time-credit/notes/:serial/return', { serial })
  await giveBack(elder, one.serial)
  expect(await refusalOf(giveBack(elder, one.serial))).toBe('note.used')
  expect(await refusalOf(redeem(one))).toBe('note.used')
  const seen = () => worker.call('GET /people/:personId/notes', { personId: elder.id })
  expect([await refusalOf(giveBack(worker, two.serial)), await refusalOf(seen())]).toEqual(['mandate.missing', 'mandate.missing'])
  await authorise(elder.id, worker.id)
  expect((await seen()).items.map(({ serial, status }) => [serial, status]).sort()).toEqual(
    [[one.serial, 'returned'], [two.serial, 'issued'], [three.serial, 'issued']].sort())
  expect(JSON.stringify(await seen())).not.toContain(two.code)
  await giveBack(worker, two.serial)
  expect(await earned(elder)).toBe(240)
  clock.advance(366 * 24 * 60)
  await work()
  expect(await earned(elder)).toBe(300)
  expect(await refusalOf(redeem(three))).toBe('note.used')
})

test('Notes take only earned credit, and never more than there is', async () => {
  const { issue } = await stage(100)
  expect(await refusalOf(issue(2))).toBe('balance.short')
})
