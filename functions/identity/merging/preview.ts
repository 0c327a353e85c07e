import { balanceOf } from '../../ledger/balance.ts'
import { householdPoints } from '../../ledger/chart.ts'
import { meetsOf } from '../../platform/meet.ts'
import type { Request } from '../../platform/commit.ts'
import type { Own } from '../../platform/own.ts'
import type { Subject } from '../desk/subject.ts'
import { belonging, findHousehold } from '../household/household.ts'
import { personRow } from '../see-people.ts'
import { minutesIn } from './accounts.ts'
import { type Known, lookAtBoth, obstaclesOf } from './obstacles.ts'
import { findPair } from './pair.ts'

const householdOf = async (householdId: string | undefined) => {
  if (householdId === undefined) return {}
  const [household, points] = await Promise.all([findHousehold(householdId), balanceOf(householdPoints(householdId))])
  return { household: { householdId, name: household.name, members: belonging(household).length, points } }
}

const sideOf = async ({ id, person, facts }: Subject, { accounts, open }: Known) => {
  const [{ nameMasked, phoneLast4, registeredAt }, household, signsIn] = await Promise.all([
    personRow(id, person), householdOf(person.householdId), meetsOf(id),
  ])
  return {
    personId: id, nameMasked, registeredAt, signsIn, ...(phoneLast4 ? { phoneLast4 } : {}), ...household,
    hours: minutesIn(accounts, 'hours'), earned: minutesIn(accounts, 'earned'), gifted: minutesIn(accounts, 'gifted'),
    granted: minutesIn(accounts, 'granted'), honour: minutesIn(accounts, 'honour'), kin: facts.kin.length,
    open: open.filter(({ count }) => count > 0).map(({ step, count }) => ({ step, count })),
  }
}

interface Both { personId: string; keepId: string }

/** What each of two records has, and what has to be settled before they are one. Refuses as `findPair`. */
export const seeMerging = (own: Own[]) => async (request: Request, { personId, keepId }: Both) => {
  const pair = await findPair(request, personId, keepId)
  const known = await lookAtBoth(own, pair, request.at)
  const [double, keep, first] = await Promise.all([
    sideOf(pair.double, known.double), sideOf(pair.keep, known.keep), obstaclesOf(pair, known, request.at),
  ])
  return { double, keep, first }
}
