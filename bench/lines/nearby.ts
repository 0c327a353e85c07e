import { DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { bareClient, tables } from '../database.ts'
import { type Line, median } from '../line.ts'
import { type Row, writeToFile } from '../rows-file.ts'
import type { Server } from '../stage.ts'
import { countUnits } from '../units.ts'

const few = 100
// `LINLI_BENCH_ACTIVITIES` asks for fewer, for a quick look.
const many = Number(process.env.LINLI_BENCH_ACTIVITIES ?? 100_000)
const streets = 200
const rounds = 40

/** Rows like the one that publishing wrote: activities of a street and their shifts, one every minute. */
const rowsLike = (shift: Row, activity: Row, index: number, community: string): Row[] => {
  const shiftId = `shf_${String(index).padStart(26, '0')}`
  const activityId = `act_${String(index).padStart(26, '0')}`
  const startsAt = new Date(Date.parse(String(shift.startsAt)) + (index + 1) * 60_000).toISOString()
  const endsAt = new Date(Date.parse(startsAt) + 7_200_000).toISOString()
  return [
    {
      ...shift, pk: `shift#${shiftId}`, shiftId, activityId, community, startsAt, endsAt, keyAt: startsAt,
      listPk: `shifts#${community.slice(0, 9)}`, listSk: `${startsAt}#${shiftId}`,
    },
    {
      ...activity, pk: `activity#${activityId}`, activityId, community, listPk: `activities#${community}`,
      listSk: `published#${startsAt}#${activityId}`,
    },
  ]
}

/**
 * The list of nearby shifts: read units and milliseconds with a hundred activities in the city, all in one's own
 * street, and with many in two hundred streets. The floor is the bare query of as many rows.
 */
export const nearby = async (server: Server): Promise<Line[]> => {
  const client = DynamoDBDocumentClient.from(bareClient())
  const community = await server.newCommunity()
  const leader = await server.newPerson(community, 'teamLeader')
  const resident = await server.newPerson(community)
  const { id: shiftId, activityId } = await server.newShift(leader, community, 5)
  const read = async (pk: string, sk: string): Promise<Row> =>
    (await client.send(new GetCommand({ TableName: tables.records, Key: { pk, sk } }))).Item ?? {}
  const [shift, activity] = [await read(`shift#${shiftId}`, 'shift'), await read(`activity#${activityId}`, 'activity')]
  const communityOf = (index: number): string =>
    (index % streets === 0 || index < few ? community : `98${String(index % streets).padStart(7, '0')}001`)
  const write = (from: number, to: number): void => writeToFile(server.file, (insert) => {
    for (let index = from; index < to; index++) {
      for (const row of rowsLike(shift, activity, index, communityOf(index))) {
        insert('records', String(row.pk), `S:${String(row.sk)}`, row)
      }
    }
  })
  const token = await resident.token()
  const ask = () => server.transport({
    method: 'GET', path: '/shifts', query: { limit: '20' }, headers: { authorization: `Bearer ${token}` },
  })
  const measure = async () => {
    await ask()
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      const { status } = await ask()
      if (status !== 200) throw new Error(`the list answered ${status}`)
      times.push(performance.now() - start)
    }
    const counter = countUnits(server.database)
    await ask()
    const units = counter.read
    server.database.middlewareStack.remove('countUnits')
    return { units, milliseconds: median(times) }
  }
  write(0, few)
  const small = await measure()
  write(few, many)
  const large = await measure()
  const bare = bareClient()
  const bareCounter = countUnits(bare)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await DynamoDBDocumentClient.from(bare).send(new QueryCommand({
      TableName: tables.records, IndexName: 'lists', KeyConditionExpression: 'listPk = :street', Limit: 22,
      ExpressionAttributeValues: { ':street': `shifts#${community.slice(0, 9)}` },
    }))
    times.push(performance.now() - start)
  }
  const floor = { units: bareCounter.read / rounds, milliseconds: median(times) }
  const name = (what: string, count: number) => `volunteering.nearby.${what}.${count >= 1000 ? `${count / 1000}k` : count}`
  return [
    { name: name('rcu', few), value: small.units, unit: 'read units', floor: floor.units, goal: 'as many as with many' },
    { name: name('rcu', many), value: large.units, unit: 'read units', floor: small.units, goal: 'ratio 1 to a hundred activities' },
    { name: name('time', few), value: small.milliseconds, unit: 'ms', floor: floor.milliseconds, goal: 'beside the bare query' },
    { name: name('time', many), value: large.milliseconds, unit: 'ms', floor: small.milliseconds, goal: 'ratio at most 1.5 to a hundred activities' },
  ]
}
