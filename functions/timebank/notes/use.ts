import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import type { MovementName } from '../../ledger/chart.ts'
import { type Expectation, asRead } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { loadActor } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { type DueTask, notDue } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { giveBackUse, mustActFor } from '../../platform/mandate.ts'
import { must, refuse } from '../../platform/refusal.ts'
import type { ServiceCode } from '../../../shared/services.ts'
import { earning } from '../earn.ts'
import { withPassing } from '../closing/pass-on.ts'
import { openNotes } from '../held.ts'
import { codeFits } from './codes.ts'
import { OwnedNote, PaperNote } from './items.ts'

export const noteView = ({ ownerId: _o, community: _c, usedBy: _u, mandate: _m, service, ...rest }: PaperNote) =>
  ({ ...rest, ...(service ? { service: service as ServiceCode } : {}) })

const find = async (serial: string): Promise<PaperNote | undefined> =>
  (await PaperNote.build(GetItemCommand).key({ serial }).options({ consistent: true }).send()).Item

interface Ending {
  movement: MovementName
  to: string
  type: string
  fields: Partial<PaperNote> & { status: 'used' | 'returned' }
  data?: Record<string, unknown>
  expect?: Expectation[]
  writes?: Write[]
}

/** The note's credit leaves it, once. */
const end = async (request: Request, note: PaperNote, ending: Ending) => {
  const { serial, minutes, community, ownerId } = note
  const { movement, to, type, fields, writes = [] } = ending
  const draft = {
    movement, from: serial, to, amount: minutes, happenedAt: momentText(request.at), reference: serial,
    category: fields.service,
  }
  const data = { serial, minutes, ownerId, ...ending.data }
  const answer = noteView({ ...note, ...fields })
  // Empty already: it was ended since it was read, so read it again.
  const full = asRead(`timeCredit:note:${serial}`, minutes)
  const expect = [full, ...ending.expect ?? []]
  return post(request, { type, community, data, answer, movements: await withPassing([draft]), expect },
    write(PaperNote.build(UpdateTransaction).item({ serial, ...fields })
      .options({ condition: { attr: 'status', eq: 'issued' } }), 'stale'),
    openNotes.empty(serial, minutes),
    notDue({ task: 'note.end', key: serial }), ...writes)
}

interface Redemption { serial: string; code: string; service: ServiceCode; what?: string | undefined }

/**
 * Take the credit of a note that somebody gave for a service (TB-09): once, and within the day's cap like any earning
 * (TB-03). Refuses with `note.unknown` (also for a wrong code), `note.used`, `note.own`, `exchange.household`,
 * `note.cap`.
 */
export const redeemNote = async (request: Request, { serial, code, service, what }: Redemption) => {
  const { actor } = request
  must(await codeFits(serial, code), 'note.unknown')
  const note = await find(serial) ?? refuse('note.unknown')
  must(note.status === 'issued', 'note.used')
  must(note.ownerId !== actor.id, 'note.own')
  const owner = await loadActor(note.ownerId)
  must(!actor.householdId || actor.householdId !== owner?.householdId, 'exchange.household')
  const at = momentText(request.at)
  const earned = await earning(note.community, actor.id, at, note.minutes)
  must(earned.credited === note.minutes, 'note.cap')
  return end(request, note, {
    movement: 'credit.redeemNote', to: actor.id, type: 'note.redeemed', expect: [earned.expect], writes: earned.writes,
    fields: { status: 'used', usedBy: actor.id, usedByName: actor.nameMasked ?? '*', usedAt: at, service },
    data: { service, personId: actor.id, name: actor.nameMasked ?? '*', ...(what ? { what } : {}) },
  })
}

/** What was not spent does not count against the month of the mandate that put it on paper (TB-05). */
const uncounted = async ({ ownerId, mandate, minutes }: PaperNote): Promise<Write[]> =>
  (mandate ? giveBackUse(ownerId, mandate, minutes) : [])

/** Take an unused note back: its owner, or whoever acts for them. Refuses with `note.unknown`, `note.used`. */
export const returnNote = async (request: Request, { serial }: { serial: string }) => {
  const note = await find(serial) ?? refuse('note.unknown')
  const { onBehalfOf, writes } = await mustActFor(request, note.ownerId, 'timebank.order')
  must(note.status === 'issued', 'note.used')
  const counted = await uncounted(note)
  return end(request, note, {
    movement: 'credit.noteBack', to: note.ownerId, type: 'note.returned', fields: { status: 'returned' },
    // Both may be of the same mandate, and an item of a commit is written once.
    writes: counted.length > 0 ? counted : writes,
    data: onBehalfOf ? { onBehalfOf } : {},
  })
}

/** A year old and unused: the credit goes back to its owner. */
export const endNote: DueTask = {
  task: 'note.end',
  run: async (request, serial) => {
    const note = await find(serial)
    if (note?.status !== 'issued') return
    return end(request, note, {
      movement: 'credit.noteBack', to: note.ownerId, type: 'note.returned', fields: { status: 'returned' },
    })
  },
}

interface Paging { cursor?: string | undefined; limit?: number | undefined }

const notesOf = async (ownerId: string, { cursor, limit }: Paging) => {
  const page = await listPage(OwnedNote, { partition: `notesOf#${ownerId}`, newestFirst: true, cursor, limit })
  const items = await Promise.all(page.items.map(async ({ serial }) =>
    noteView(await find(serial) ?? refuse('note.unknown'))))
  return { ...page, items }
}

/** One's own notes, newest first. */
export const seeNotes = ({ actor }: Request, paging: Paging) => notesOf(actor.id, paging)

/** The notes of somebody for whom one acts: which of them was lost, the desk sees here. Refuses as `mustActFor`. */
export const seeNotesFor = async (request: Request, { personId, ...paging }: Paging & { personId: string }) => {
  await mustActFor(request, personId, 'timebank.order')
  return notesOf(personId, paging)
}
