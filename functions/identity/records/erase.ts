import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { ActorItem } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { recordsTable } from '../../platform/dynamo.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { forgetTask } from '../../platform/files/tasks.ts'
import { digestOf } from '../../platform/ids.ts'
import { forgetLogins } from '../../platform/meet.ts'
import { type Own, type OwnList, erasedName } from '../../platform/own.ts'
import { perform } from '../../platform/perform.ts'
import { emptyFacts, factsWrite, readFacts } from '../../platform/person.ts'
import { type RowKey, readRow } from '../../platform/row.ts'
import { type Subject, findSubject } from '../desk/subject.ts'
import { type Profile, Resident } from '../items.ts'
import { withoutKin } from '../kin/verify-kin.ts'
import { endCheck } from '../real-name/items.ts'
import { openMatters, standingInTheWay } from './closing.ts'
import { erasureTask, findErasure, isWaiting } from './erasure.ts'
import { Erasure } from './items.ts'

const gone = (key: RowKey): Write =>
  ({ item: { Delete: { TableName: recordsTable.getName(), Key: key } }, otherwise: 'stale' })

/**
 * Fields of a row as they become, those without a value away; stale where it is gone, or another has changed it, which
 * rows with a version tell.
 */
const blanked = (key: RowKey, row: Record<string, unknown>, changed: Record<string, unknown>): Write[] => {
  if (Object.keys(changed).length === 0) return []
  const { version } = row
  const isCounted = typeof version === 'number'
  const fields = isCounted ? { ...changed, version: version + 1 } : changed
  const names = Object.keys(fields)
  const valueOf = (name: string): unknown => (fields as Record<string, unknown>)[name]
  const set = names.filter((name) => valueOf(name) !== undefined)
  const removed = names.filter((name) => valueOf(name) === undefined)
  const placed = (list: string[], text: (name: string) => string) =>
    list.map((name) => text(`#${name}`)).join(', ')
  const expression = [
    ...(set.length > 0 ? [`SET ${placed(set, (name) => `${name} = :${name.slice(1)}`)}`] : []),
    ...(removed.length > 0 ? [`REMOVE ${placed(removed, (name) => name)}`] : []),
  ].join(' ')
  return [{
    item: { Update: {
      TableName: recordsTable.getName(), Key: key, UpdateExpression: expression,
      ConditionExpression: isCounted ? '#version = :before' : 'attribute_exists(pk)',
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ...(set.length === 0 ? {} : { ExpressionAttributeValues: {
        ...Object.fromEntries(set.map((name) => [`:${name}`, valueOf(name)])),
        ...(isCounted ? { ':before': version } : {}),
      } }),
    } },
    otherwise: 'stale',
  }]
}

type OwnRows = { key: RowKey; row: Record<string, unknown> }[]

const writesOf = ({ erase }: OwnList, rows: OwnRows, personId: string) =>
  rows.flatMap(({ key, row }) => {
    if (!erase) return []
    const changed = erase === 'row' ? erase : erase(row, personId)
    return changed === 'row' ? [gone(key)] : blanked(key, row, changed as Record<string, unknown>)
  })

/** One list, a part at a time, each a commit under an id of its first row: doing it again finds less to do. */
const eraseList = async (request: Request, list: OwnList, { id, community }: Subject): Promise<void> => {
  let cursor: string | undefined
  do {
    const from = cursor
    const page = await list.pages(id, from)
    const [first] = page.items
    if (first && writesOf(list, page.items, id).length > 0) {
      const place = digestOf(`${id} ${first.key.pk}/${first.key.sk}`).slice(0, 12)
      const eventId = `${request.eventId}.${list.name}.${place}`
      const own = { ...request, eventId }
      let rows: OwnRows | undefined = page.items
      await perform<unknown>(own, async () => {
        // Again where another has changed a row meanwhile: as the rows are then.
        const writes = writesOf(list, rows ?? (await list.pages(id, from)).items, id)
        rows = undefined
        if (writes.length === 0) return undefined
        const data = { personId: id, list: list.name, rows: writes.length }
        return commit(own, { type: 'person.partErased', community, data, answer: {} }, ...writes)
      })
    }
    cursor = page.cursor
  } while (cursor)
}

/** Nobody has them among their kin, or as a guardian, any more. */
const kinWrites = async ({ id, facts }: Subject): Promise<Write[]> => {
  const kin = await Promise.all(facts.kin.map(({ personId }) => readFacts(personId)))
  return Promise.all(kin.map((one) => factsWrite(withoutKin(one, id))))
}

const phoneOf = async (personId: string): Promise<string[]> => {
  const profile = await readRow<Profile>({ pk: `person#${personId}`, sk: 'profile' })
  return profile?.phonePersonId ? [profile.phonePersonId] : []
}

/** `others`: the phones by which they were met, and the doubles that have become part of this record. */
const personWrites = async (request: Request, subject: Subject, others: string[]): Promise<Write[]> => {
  const { id, community, facts, person: { doubles = [] } } = subject
  const { version, leftAt, leftWhy } = facts
  const erasedAt = momentText(request.at)
  const nobody = (personId: string): Write =>
    write(ActorItem.build(PutTransaction).item({ personId, nameMasked: erasedName, roles: [], erasedAt }), 'stale')
  return [
    nobody(id), ...others.map(nobody), ...(await Promise.all([id, ...others].map(forgetLogins))).flat(),
    ...(await Promise.all([id, ...doubles].map((one) => endCheck(one, request.at)))).flat(),
    ...doubles.flatMap((one) => ['profile', 'facts'].map((sk) => gone({ pk: `person#${one}`, sk }))),
    await factsWrite({ ...emptyFacts(id), version, leftAt, leftWhy }), ...await kinWrites(subject),
    write(Resident.build(DeleteTransaction).key({ community, personId: id }), 'stale'),
    ...['profile', 'inbox', 'overflow', 'backfillBan'].map((sk) => gone({ pk: `person#${id}`, sk })),
    write(Erasure.build(UpdateTransaction).item({ personId: id, state: 'done', doneAt: erasedAt })
      .options({ condition: { attr: 'state', eq: 'waiting' } }), 'stale'),
    due({ task: forgetTask, key: id, at: erasedAt }),
  ]
}

const dayMs = 86_400_000

/**
 * The waiting time is over: what is personal is destroyed, list by list, and last of all who the person was. The ledger
 * keeps every entry under the id, which leads to nobody any more, so its sums stay (PV-03, PEERS 1.18). As long as
 * something of theirs is open, an estate above all, it waits for another day.
 */
export const eraseTask = (own: Own[]): DueTask => ({
  task: erasureTask,
  run: async (request, personId) => {
    const erasure = await findErasure(personId)
    if (!isWaiting(erasure) || momentText(request.at) < erasure.endsAt) return
    const subject = await findSubject(personId)
    if (!subject.facts.leftAt) return
    const { community } = subject
    const open = standingInTheWay(await openMatters(own, personId, request.at))
    if (open.length > 0) {
      const data = { personId, steps: open.map(({ step }) => step) }
      return commit(request, { type: 'person.erasureWaits', community, data, answer: {} },
        due({ task: erasureTask, key: personId, at: momentText(request.at + dayMs) }))
    }
    const { doubles = [] } = subject.person
    const phones = (await Promise.all([personId, ...doubles].map(phoneOf))).flat()
    const writes = await personWrites(request, subject, [...doubles, ...phones])
    for (const list of own.flatMap(({ lists }) => lists)) {
      for (const id of [personId, ...doubles]) await eraseList(request, list, { ...subject, id })
    }
    return commit(request, { type: 'person.erased', community, data: { personId }, answer: {} }, ...writes)
  },
})
