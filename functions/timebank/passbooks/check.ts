import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { chinaDay } from '../../../shared/units.ts'
import { readStanding } from '../../ledger/balance.ts'
import { memberCeilingMinutes } from '../../ledger/chart.ts'
import type { Actor } from '../../platform/actor.ts'
import { adultAge, ageOn, readPerson } from '../../platform/person.ts'
import { knownByNumber } from '../../platform/volunteer-number.ts'
import { Passbook, type PassbookRow, type SentPassbook } from './items.ts'
import { type Holder, checkPassbook, numberOf } from './rules.ts'

const youngest = 14

const holderOf = (day: string) => async ({ id: personId, nameMasked = '*' }: Actor): Promise<Holder> => {
  const [{ birthDay, guardianConsentAt, leftAt }, { balance, sequence, state }] = await Promise.all([
    readPerson(personId, day), readStanding(`timeCredit:member:${personId}`),
  ])
  const age = birthDay ? ageOn(birthDay, day) : adultAge
  return {
    personId, nameMasked, left: leftAt !== undefined, minor: age < youngest || (age < adultAge && !guardianConsentAt),
    room: memberCeilingMinutes - balance, sequence, shut: state !== undefined,
  }
}

export const findPassbook = async (owner: string, number: string): Promise<Passbook | undefined> =>
  (await Passbook.build(GetItemCommand).key({ owner, number }).options({ consistent: true }).send()).Item

/** Whether a number was credited before and still is: by this community, or to this person by whomever. */
const isCounted = async (number: string, owners: string[]): Promise<boolean> => {
  if (!number) return false
  const found = await Promise.all(owners.map((owner) => findPassbook(owner, number)))
  return found.some((passbook) => passbook && !passbook.reversedAt)
}

interface Batch { community: string; importer: string; at: number }

/** Check rows one after the other, with the clean ones of the same file before them. */
export const checkPassbooks = async (
  { community, importer, at }: Batch, sent: SentPassbook[], earlier: PassbookRow[],
): Promise<{ rows: PassbookRow[]; holderOf: (number: string) => Holder | undefined }> => {
  const today = chinaDay(at)
  const known = await knownByNumber(sent, community, holderOf(today))
  const seen = new Set<string>()
  for (const { volunteerNumber, passbookNumber, faults, minutesRead = 0 } of earlier) {
    if (faults.length > 0) continue
    seen.add(numberOf(passbookNumber))
    const holder = known(volunteerNumber)
    if (holder) holder.room -= minutesRead
  }
  const counted = await Promise.all(sent.map(({ passbookNumber, volunteerNumber }) => {
    const { personId } = known(volunteerNumber) ?? {}
    return isCounted(numberOf(passbookNumber), [community, ...(personId ? [personId] : [])])
  }))
  const rows = sent.map((row, index) => checkPassbook(row, {
    holder: known(row.volunteerNumber), importer, today, seen, counted: counted[index] ?? false,
  }))
  return { rows, holderOf: known }
}
