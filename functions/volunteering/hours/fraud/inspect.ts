import { PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb'
import { createHash } from 'node:crypto'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { loadActor } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { type DueTask, due } from '../../../platform/due.ts'
import { documentClient } from '../../../platform/dynamo.ts'
import type { EventRow } from '../../../platform/event.ts'
import { derivedId } from '../../../platform/ids.ts'
import { rowOf } from '../../../platform/parts.ts'
import { readFacts } from '../../../platform/person.ts'
import { readRow } from '../../../platform/row.ts'
import type { Reaction } from '../../../platform/reaction.ts'
import { settingsOf } from '../../../platform/settings.ts'
import type { Shift } from '../../activities/items.ts'
import { findShift } from '../../find.ts'
import type { SignUp } from '../../items.ts'
import type { CheckEvidence } from '../items.ts'
import { othersAround } from '../others.ts'
import { readRecord } from '../recording.ts'
import { rosterOf } from '../roster.ts'
import { evidenceOn } from '../show-code.ts'
import { type Found, type Row, aboutShift, detect } from './detect.ts'
import { CallBack, Finding, placedCallBack, placedFinding } from './items.ts'

const task = 'hours.inspect'
const quietMs = 30 * 60_000
// Both together stay below the hundred items of a transaction.
const mostFindings = 45
const mostCallBacks = 45

/** In a commit: the shift is looked over some quiet time after a moment. */
export const inspection = (shiftId: string, atMs: number): Write =>
  due({ task, key: shiftId, at: momentText(atMs + quietMs) })

/** Some quiet time after confirmations a shift is looked over. It commits no event of its own. */
export const inspectLater: Reaction = {
  name: 'volunteering.inspectLater',
  run: async ({ at }: Request, { id, data }: EventRow) => {
    if (rowOf(id).rowId !== id) return undefined
    const { shiftId } = data as { shiftId: string }
    const { Put } = inspection(shiftId, at).item
    return documentClient.send(new PutCommand(Put as PutCommandInput))
  },
}

const rowFor = async (shift: Shift, signUp: SignUp, checks: CheckEvidence['checks']): Promise<Row | undefined> => {
  const { personId, recordId } = signUp
  if (!recordId) return undefined
  const record = await readRecord(personId, recordId)
  if (!record || record.reversedAt) return undefined
  const [actor, by, { kin }, others] = await Promise.all([
    loadActor(personId), loadActor(record.confirmedBy), readFacts(personId),
    othersAround(personId, shift.shiftId, shift.startsAt, shift.endsAt),
  ])
  const sharesHousehold = actor?.householdId !== undefined && actor.householdId === by?.householdId
  return { personId, record, checks, kin: kin.map((one) => one.personId), sharesHousehold, others }
}

const rowsOf = async (shift: Shift): Promise<Row[]> => {
  const [signUps, evidence] = await Promise.all([rosterOf(shift), evidenceOn(shift.shiftId)])
  const checksOf = new Map(evidence.map(({ personId, checks }) => [personId, checks]))
  const rows = await Promise.all(signUps.map((signUp) =>
    rowFor(shift, signUp, checksOf.get(signUp.personId) ?? [])))
  return rows.filter((row) => row !== undefined)
}

const findingOf = (request: Request, shift: Shift, rows: Row[], { key, ...found }: Found): Finding => {
  const concerned = new Set(found.evidence.map(({ personId }) => personId))
  const confirmers = rows.filter(({ personId }) => concerned.has(personId)).map(({ record }) => record.confirmedBy)
  return {
    ...aboutShift(shift), ...found, findingId: derivedId('fnd', `${shift.shiftId}/${found.kind}/${key}`),
    evidence: found.evidence.slice(0, 40), foundAt: momentText(request.at), state: 'open',
    involved: [...new Set([...confirmers, ...concerned, shift.leaderId])].slice(0, 100),
  }
}

/** One in ten, by the record's own id: whoever knows the id can check that nobody chose (VR-10). */
export const isDrawn = (recordId: string, percent: number): boolean =>
  createHash('sha256').update(`call back ${recordId}`).digest().readUInt32BE(0) % 100 < percent

const callBackOf = (request: Request, shift: Shift, { personId, record, kin }: Row): CallBack => ({
  ...aboutShift(shift), callBackId: derivedId('cbk', record.recordId), personId, recordId: record.recordId,
  movementId: record.movementId, minutes: record.minutes, evidence: record.evidence,
  confirmedByName: record.confirmedByName,
  involved: [...new Set([personId, record.confirmedBy, shift.leaderId, ...kin])],
  drawnAt: momentText(request.at), state: 'open',
})

const onlyNew = async <T>(items: T[], keyOf: (one: T) => { pk: string; sk: string }): Promise<T[]> => {
  const known = await Promise.all(items.map((one) => readRow(keyOf(one))))
  return items.filter((_, index) => known[index] === undefined)
}

/** Look a shift over: what is new of findings is kept, and some records are drawn to be asked about (VR-09, VR-10). */
export const inspectTask: DueTask = {
  task,
  run: async (request, shiftId) => {
    const shift = await findShift(shiftId)
    const [rows, values] = await Promise.all([rowsOf(shift), settingsOf(shift.community)])
    const limits = {
      devicePeople: values['volunteering.sameDevicePeople'], bulkPeople: values['volunteering.bulkPeople'],
    }
    const findings = await onlyNew(detect(rows, limits).map((found) => findingOf(request, shift, rows, found)),
      ({ findingId }) => ({ pk: `finding#${findingId}`, sk: 'finding' }))
    const drawn = await onlyNew(
      rows.filter(({ record }) => isDrawn(record.recordId, values['volunteering.samplePercent']))
        .map((row) => callBackOf(request, shift, row)),
      ({ callBackId }) => ({ pk: `callBack#${callBackId}`, sk: 'callBack' }))
    if (findings.length + drawn.length === 0) return undefined
    const writes: Write[] = [
      ...findings.slice(0, mostFindings)
        .map((one) => write(Finding.build(PutTransaction).item(placedFinding(one)), 'stale')),
      ...drawn.slice(0, mostCallBacks)
        .map((one) => write(CallBack.build(PutTransaction).item(placedCallBack(one)), 'stale')),
    ]
    const data = {
      shiftId, kinds: [...new Set(findings.map(({ kind }) => kind))], findings: findings.length, drawn: drawn.length,
    }
    return commit(request, { type: 'hours.inspected', community: shift.community, data, answer: {} }, ...writes)
  },
}
