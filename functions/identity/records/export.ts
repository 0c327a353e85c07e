import { chinaDay } from '../../../shared/units.ts'
import { loadActor } from '../../platform/actor.ts'
import { type Request, commit } from '../../platform/commit.ts'
import type { Own, OwnList } from '../../platform/own.ts'
import { findEvent } from '../../platform/reaction.ts'
import { RefusalError, must } from '../../platform/refusal.ts'
import { mustHandle } from '../desk/subject.ts'

const mediaType = 'application/jsonl'

interface At { index: number; cursor?: string | undefined }

const cursorOf = ({ index, cursor = '' }: At): string => Buffer.from(`${index}~${cursor}`).toString('base64url')

const parse = (cursor: string | undefined, most: number): At => {
  if (cursor === undefined) return { index: 0 }
  const [, index = '', inner = ''] = /^(\d{1,3})~(.*)$/s.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? []
  if (index !== '' && Number(index) < most) return { index: Number(index), ...(inner ? { cursor: inner } : {}) }
  throw new RefusalError('input.invalid', [{ path: 'cursor', message: 'not a cursor of this list' }])
}

// A part has at least so many lines if there are as many left: most lists are short.
const fewLines = 40

const linesOf = async ({ name, view = (row) => row }: OwnList, rows: Record<string, unknown>[], personId: string) =>
  Promise.all(rows.map(async (row) => `${JSON.stringify({ list: name, ...await view(row, personId) })}\n`))

/**
 * One part of all that the contexts keep of a person, list after list, and after those the lists of the doubles that
 * have become part of the record; the cursor says which list, and where in it.
 */
const partOf = async (own: Own[], personId: string, from: string | undefined) => {
  const { doubles = [] } = await loadActor(personId) ?? {}
  const lists = [personId, ...doubles].flatMap((id) => own.flatMap((one) => one.lists).map((list) => ({ id, list })))
  let at: At | undefined = parse(from, lists.length)
  const lines: string[] = []
  while (at && lines.length < fewLines) {
    const one: { id: string; list: OwnList } | undefined = lists[at.index]
    if (!one) return { text: lines.join(''), rows: lines.length }
    const { id, list }: { id: string; list: OwnList } = one
    const { items, cursor: inner }: Awaited<ReturnType<OwnList['pages']>> = await list.pages(id, at.cursor)
    lines.push(...await linesOf(list, items.map(({ row }) => row), id))
    at = inner ? { index: at.index, cursor: inner } : at.index + 1 < lists.length ? { index: at.index + 1 } : undefined
  }
  return { text: lines.join(''), rows: lines.length, ...(at ? { cursor: cursorOf(at) } : {}) }
}

const fileOf = (owner: string, atMs: number) => ({ fileName: `linli-${owner}-${chinaDay(atMs)}.jsonl`, mediaType })

/** All that is kept of oneself, in full (PIPL 45, PEERS 1.18). */
export const seeMyData = (own: Own[]) => async ({ actor, at }: Request, { cursor }: { cursor?: string | undefined }) =>
  ({ ...await partOf(own, actor.id, cursor), ...fileOf('me', at) })

/**
 * The same at the desk, for a signed request of somebody without a phone: an event, so that the trail shows who took a
 * person's data out, and why. Refuses with `person.unknown`, `role.scope`, `desk.ownCase`.
 */
export const startDataExport = async (request: Request, { personId, note }: { personId: string; note: string }) => {
  const { community } = await mustHandle(request, personId)
  const draft = { type: 'person.dataExported', community, data: { personId, note }, answer: { id: request.eventId } }
  return commit(request, draft)
}

interface PartOf { personId: string; exportId: string; cursor?: string | undefined }

/** For whoever began it. Refuses with `person.unknown`, `role.scope`, `desk.ownCase`, `export.unknown`. */
export const seeDataExport = (own: Own[]) => async (request: Request, { personId, exportId, cursor }: PartOf) => {
  await mustHandle(request, personId)
  const event = await findEvent(exportId)
  const mine = event?.actorId === request.actor.id && (event.data as { personId?: string }).personId === personId
  must(event?.type === 'person.dataExported' && mine, 'export.unknown')
  return { ...await partOf(own, personId, cursor), ...fileOf(personId, request.at) }
}
