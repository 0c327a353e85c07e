import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import type { KinRelation } from '../../shared/kin.ts'
import { chinaDay } from '../../shared/units.ts'
import { now } from './clock.ts'
import type { Write } from './commit.ts'
import { recordsTable } from './dynamo.ts'
import { putRow, readRow } from './row.ts'
import { seal, unseal } from './vault.ts'

const key = ({ personId }: { personId: string }) => ({ pk: `person#${personId}`, sk: 'facts' })

/**
 * The facts of a person, beside the actor item. Sensitive ones are sealed; those of care lie sealed together, so that
 * not even which of them are set can be seen (PV-01, PV-04). They are for rules, and never part of a list.
 */
export const PersonFacts = new Entity({
  name: 'personFacts',
  table: recordsTable,
  schema: item({
    personId: string().key(), version: number(),
    birthDaySealed: string().optional(), birthDayBy: string().optional(), gender: string().optional(),
    skills: list(string()), verifiedSkills: list(string()).optional(), dialects: list(string()),
    kin: list(map({ personId: string(), relation: string(), verifiedBy: string(), at: string() })),
    guardianId: string().optional(), guardianConsentAt: string().optional(),
    realNameSeenAt: string().optional(), realNameSeenBy: string().optional(),
    careSealed: string().optional(), emergencySealed: string().optional(), leftAt: string().optional(),
    leftWhy: string().optional(), leftBy: string().optional(),
  }),
  computeKey: key,
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
type PersonFacts = FormattedItem<typeof PersonFacts>

export interface Kin { personId: string; relation: KinRelation; verifiedBy: string; at: string }

/** What a worker and a second person have certified; each ends by itself at the end of its day (China). */
export interface Care {
  /** 特殊困难老人 (TB-04, TB-06, TB-10). */
  hardshipUntil?: string | undefined
  /** 重点空巢独居老人. */
  priorityElderUntil?: string | undefined
  livesAloneUntil?: string | undefined
  /** Home visits need two people (DOMAIN 1.3). */
  cognitiveImpairmentUntil?: string | undefined
}

/** A person's facts as they are kept, opened. `version` is 0 where nothing has been written yet. */
export interface Facts {
  personId: string
  version: number
  /** `1953-04-09`. */
  birthDay?: string | undefined
  /** Who put it on record: the person or a worker. It stays when the day is erased, so that no age is chosen anew. */
  birthDayBy?: string | undefined
  gender?: 'female' | 'male' | undefined
  /** What they say they can do. */
  skills: string[]
  /** Those of them for which a worker has seen the papers: for what needs a skill on record. */
  verifiedSkills: string[]
  dialects: string[]
  kin: Kin[]
  guardianId?: string | undefined
  guardianConsentAt?: string | undefined
  /** When a worker saw an identity card with this name, and who; another name ends it. */
  realNameSeenAt?: string | undefined
  realNameSeenBy?: string | undefined
  care: Care
  /** Whom to ring and what to know of their health: opened only where it is shown (functions/platform/emergency.ts). */
  emergencySealed?: string | undefined
  leftAt?: string | undefined
  leftWhy?: 'moved' | 'died' | undefined
  /** Themselves, where they closed the account on their own phone. */
  leftBy?: string | undefined
}

/** What rules of other contexts read of a person: flags that have ended are gone. */
export type PersonView = Omit<Facts, 'care' | 'version' | 'emergencySealed'> & {
  hardshipUntil?: string
  priorityElder: boolean
  livesAlone: boolean
  cognitiveImpairment: boolean
}

const opened = async (row: PersonFacts): Promise<Facts> => {
  const { birthDaySealed, careSealed, ...plain } = row
  const { personId } = row
  return {
    verifiedSkills: [], ...plain as Omit<Facts, 'care' | 'birthDay' | 'verifiedSkills'>,
    ...(birthDaySealed ? { birthDay: await unseal(birthDaySealed, `${personId}/birthDay`) } : {}),
    care: careSealed ? JSON.parse(await unseal(careSealed, `${personId}/care`)) as Care : {},
  }
}

/** Nothing is known yet. */
export const emptyFacts = (personId: string): Facts =>
  ({ personId, version: 0, skills: [], verifiedSkills: [], dialects: [], kin: [], care: {} })

/** The facts as they are kept, strongly consistent; empty where nothing is known. */
export const readFacts = async (personId: string): Promise<Facts> => {
  const row = await readRow<PersonFacts>(key({ personId }))
  return row ? opened(row) : emptyFacts(personId)
}

/** The write that keeps changed facts, as read before by `readFacts`; stale where another changed them meanwhile. */
export const factsWrite = async (facts: Facts): Promise<Write> => {
  const { birthDay, care, version, personId, ...plain } = facts
  const kept = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
  const careText = JSON.stringify(care)
  const row = {
    ...kept, personId, version: version + 1,
    ...(birthDay ? { birthDaySealed: await seal(birthDay, `${personId}/birthDay`) } : {}),
    ...(careText === '{}' ? {} : { careSealed: await seal(careText, `${personId}/care`) }),
  }
  return putRow(PersonFacts.entityName, key({ personId }), row, 'stale', version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': version } })
}

const counts = (until: string | undefined, day: string): until is string => until !== undefined && until >= day

/** The verified facts of a person on a day (`2026-11-24`, China; today unless given). */
export const readPerson = async (personId: string, day = chinaDay(now())): Promise<PersonView> => {
  const { care, version: _, emergencySealed: _sealed, ...rest } = await readFacts(personId)
  return {
    ...rest,
    ...(counts(care.hardshipUntil, day) ? { hardshipUntil: care.hardshipUntil } : {}),
    priorityElder: counts(care.priorityElderUntil, day),
    livesAlone: counts(care.livesAloneUntil, day),
    cognitiveImpairment: counts(care.cognitiveImpairmentUntil, day),
  }
}

/** From this age on, in years, somebody acts without a guardian. */
export const adultAge = 18

/** Whole years on a day; who was born on 29 February has their birthday on 1 March in other years. */
export const ageOn = (birthDay: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4))
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years
}

export type Born = Pick<Facts, 'birthDay'>

/** Whether somebody is under age on a day. Who has no birthday on record counts as adult. */
export const isMinor = ({ birthDay }: Born, day: string): boolean =>
  birthDay !== undefined && ageOn(birthDay, day) < adultAge
