import { minutesBetween } from '../../../../shared/units.ts'
import type { Shift } from '../../activities/items.ts'
import type { CheckEvidence, ServiceRecord } from '../items.ts'
import { type Other, overlapping } from '../others.ts'
import { stretchesOf } from '../presence.ts'
import type { Finding } from './items.ts'

/** Pure: what about a shift wants a look (VR-10). A finding says nothing of guilt; it says what it rests on. */

/** Somebody with a record of the shift that stands. */
export interface Row {
  personId: string
  record: ServiceRecord
  checks: CheckEvidence['checks']
  /** Verified kin, and who lives in the same household as who confirmed. */
  kin: readonly string[]
  sharesHousehold: boolean
  others: readonly Other[]
}
export interface Limits { devicePeople: number; bulkPeople: number }
export type Found = Pick<Finding, 'kind' | 'facts' | 'evidence'> & { key: string }

const deviceMs = 60_000
const bulkMs = 10 * 60_000
const roundPeople = 5
const nightMinutes = 30

type Said = Found['evidence'][number]

const said = ({ personId, record }: Row, more: Partial<Said> = {}): Said =>
  ({ personId, minutes: record.minutes, movementId: record.movementId, ...more })

/** The longest runs within a time in which at least so many different people come. */
const crowdsOf = <T extends { personId: string; atMs: number }>(
  events: T[], withinMs: number, people: number,
): T[][] => {
  const sorted = [...events].sort((one, other) => one.atMs - other.atMs)
  const crowds: T[][] = []
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start]
    const run = sorted.slice(start).filter(({ atMs }) => first && atMs - first.atMs <= withinMs)
    const enough = new Set(run.map(({ personId }) => personId)).size >= people
    if (enough) crowds.push(run)
    start += enough ? run.length : 1
  }
  return crowds
}

const groupedBy = <T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of items) {
    const key = keyOf(one)
    if (key !== undefined) groups.set(key, [...groups.get(key) ?? [], one])
  }
  return groups
}

/** One phone that checks several people within a minute. */
const sameDevice = (rows: readonly Row[], people: number): Found[] => {
  const events = rows.flatMap((row) => row.checks.map((check) =>
    ({ ...check, row, personId: row.personId, atMs: Date.parse(check.at) })))
  const groups = groupedBy(events, ({ device, direction }) => device && `${device}/${direction}`)
  return [...groups].flatMap(([key, some]) => crowdsOf(some, deviceMs, people).map((crowd): Found => ({
    kind: 'sameDevice', key: `${key}/${crowd[0]?.at}`,
    facts: { people: crowd.length, seconds: Math.round(((crowd.at(-1)?.atMs ?? 0) - (crowd[0]?.atMs ?? 0)) / 1000) },
    evidence: crowd.map(({ row, at, direction, device }) =>
      said(row, { at, note: `${direction} ${device?.slice(0, 6)}` })),
  })))
}

const isUnmeasured = ({ record, checks }: Row): boolean => record.evidence === 'leaderEntered' && checks.length === 0

/** Many people without any check, entered by one hand in one go. */
const bulkEntry = (rows: readonly Row[], people: number): Found[] => {
  const events = rows.filter(isUnmeasured).map((row) =>
    ({ row, personId: row.personId, atMs: Date.parse(row.record.recordedAt) }))
  return [...groupedBy(events, ({ row }) => row.record.confirmedBy)].flatMap(([by, some]) =>
    crowdsOf(some, bulkMs, people).map((crowd): Found => ({
      kind: 'bulkEntry', key: `${by}/${crowd[0]?.row.record.recordedAt}`,
      facts: { people: crowd.length, by: crowd[0]?.row.record.confirmedByName ?? '*' },
      evidence: crowd.map(({ row }) => said(row, { at: row.record.recordedAt })),
    })))
}

/** The same full hours for everybody whom nothing measured. */
const roundNumbers = (rows: readonly Row[]): Found[] => {
  const groups = groupedBy(rows.filter(isUnmeasured).filter(({ record }) => record.minutes % 60 === 0),
    ({ record }) => `${record.confirmedBy}/${record.minutes}`)
  return [...groups].filter(([, some]) => some.length >= roundPeople).map(([key, some]): Found => ({
    kind: 'roundNumbers', key, facts: { people: some.length, minutes: some[0]?.record.minutes ?? 0 },
    evidence: some.map((row) => said(row)),
  }))
}

/** Hours confirmed by kin, or by somebody of the same household. */
const kinApproval = (rows: readonly Row[]): Found[] =>
  rows.filter(({ kin, record, sharesHousehold }) => sharesHousehold || kin.includes(record.confirmedBy))
    .map((row): Found => ({
      kind: 'kinApproval', key: row.record.recordId,
      facts: { by: row.record.confirmedByName, how: row.sharesHousehold ? 'household' : 'kin' }, evidence: [said(row)],
    }))

const chinaHourMs = 3_600_000
const chinaMs = 8 * chinaHourMs
const dayMs = 24 * chinaHourMs

/** The minutes of a stretch between ten in the evening and six in the morning, in China's time. */
export const minutesAtNight = (from: string, to: string): number => {
  const [start, end] = [Date.parse(from) + chinaMs, Date.parse(to) + chinaMs]
  let minutes = 0
  for (let day = Math.floor(start / dayMs) - 1; day * dayMs < end; day++) {
    const [dusk, dawn] = [day * dayMs + 22 * chinaHourMs, day * dayMs + 30 * chinaHourMs]
    minutes += minutesBetween(Math.max(start, dusk), Math.min(end, dawn))
  }
  return minutes
}

const servedBy = ({ checks, record }: Row): [from: string, to: string][] => {
  const { stretches } = stretchesOf(checks)
  return stretches.length > 0 ? stretches : [[record.startsAt, record.endsAt]]
}

/** Service between 22 and 6 o'clock. */
const nightHours = (rows: readonly Row[]): Found[] => {
  const late = rows.map((row) => ({
    row, minutes: servedBy(row).reduce((sum, [from, to]) => sum + minutesAtNight(from, to), 0),
  })).filter(({ minutes }) => minutes >= nightMinutes)
  if (late.length === 0) return []
  return [{
    kind: 'nightHours', key: 'night', facts: { people: late.length },
    evidence: late.map(({ row, minutes }) => said(row, { note: `${minutes} min` })),
  }]
}

/** Confirmed at two places at the same time. */
const overlap = (rows: readonly Row[]): Found[] => rows.flatMap((row) => overlapping(
  row.others.filter(({ confirmedMinutes }) => confirmedMinutes > 0), row.record.startsAt, row.record.endsAt)
  .map((other): Found => ({
    kind: 'overlap', key: [row.personId, ...[row.record.shiftId, other.shiftId].sort()].join('/'),
    facts: { minutes: other.confirmedMinutes }, evidence: [said(row, { at: other.from, note: other.shiftId })],
  })))

export const detect = (rows: readonly Row[], { devicePeople, bulkPeople }: Limits): Found[] => [
  ...sameDevice(rows, devicePeople), ...bulkEntry(rows, bulkPeople), ...roundNumbers(rows), ...kinApproval(rows),
  ...nightHours(rows), ...overlap(rows),
]

export const aboutShift = ({ shiftId, title, startsAt, community }: Shift) => ({ shiftId, title, startsAt, community })
