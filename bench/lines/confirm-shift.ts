import { type Line, median } from '../line.ts'
import type { Server } from '../stage.ts'
import { countUnits } from '../units.ts'

const people = 200
const alone = 20

type Person = Awaited<ReturnType<Server['newPerson']>>

/** A shift that is over, on which everybody's minutes are the leader's word. */
const newOver = async (server: Server, leader: Person, community: string, volunteers: Person[]) => {
  const { id: shiftId } = await server.newShift(leader, community, volunteers.length)
  for (const one of volunteers) await one.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  server.advance(200)
  return shiftId
}

const minutes = 100
const reason = '全程在场'

/**
 * Confirming a shift of 200 people at once: write units as the database counts them and time, for each person, beside
 * confirming one person alone.
 */
export const confirmShift = async (server: Server): Promise<Line[]> => {
  const community = await server.newCommunity()
  const leader = await server.newPerson(community, 'teamLeader')
  const volunteers: Person[] = []
  for (let index = 0; index < people; index++) volunteers.push(await server.newPerson(community))
  const few = volunteers.slice(0, alone)
  const first = await newOver(server, leader, community, few)
  const times: number[] = []
  const counter = countUnits(server.database)
  for (const { id: personId } of few) {
    const start = performance.now()
    await leader.call('POST /shifts/:shiftId/confirmations', { shiftId: first, personId, minutes, reason })
    times.push(performance.now() - start)
  }
  const oneUnits = counter.write / alone
  server.database.middlewareStack.remove('countUnits')
  const shiftId = await newOver(server, leader, community, volunteers)
  const together = countUnits(server.database)
  const start = performance.now()
  const answer = await leader.call('POST /shifts/:shiftId/confirmation-batches', {
    shiftId, people: volunteers.map(({ id: personId }) => ({ personId, minutes, reason })),
  })
  const took = performance.now() - start
  server.database.middlewareStack.remove('countUnits')
  if (answer.confirmed !== people) throw new Error(JSON.stringify(answer))
  return [
    {
      name: 'volunteering.confirmShift.wcu', value: together.write / people, unit: 'write units a person', floor: oneUnits,
      goal: 'ratio at most 1',
    },
    {
      name: 'volunteering.confirmShift.time', value: took / people, unit: 'ms a person', floor: median(times),
      goal: 'ratio at most 1',
    },
  ]
}
