import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { post } from '../../ledger/post.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { mustActFor } from '../../platform/mandate.ts'
import { openNotes } from '../held.ts'
import { codeOf, newSerial } from './codes.ts'
import { OwnedNote, PaperNote } from './items.ts'

interface Issue { forPerson?: string | undefined; minutes: number; count: number }

const goodForMs = 365 * 86_400_000

/**
 * Put earned credit on paper notes (PEERS 3.23); it waits in an account of each note. Granted and gifted credit is not
 * for handing on (TB-05, TB-06). Refuses with what `mustActFor` refuses and with `balance.short`.
 */
export const issueNotes = async (request: Request, { forPerson, minutes, count }: Issue) => {
  const ownerId = forPerson ?? request.actor.id
  const acting = await mustActFor(request, ownerId, 'timebank.order', minutes * count)
  const { principal, onBehalfOf, used: mandate, writes } = acting
  const { community } = principal
  const [issuedAt, endsAt] = [momentText(request.at), momentText(request.at + goodForMs)]
  const notes = Array.from({ length: count }, () =>
    ({
      serial: newSerial(), ownerId, community, minutes, status: 'issued' as const, issuedAt, endsAt,
      ...(mandate ? { mandate } : {}),
    }))
  const movements = notes.map(({ serial }) => ({
    movement: 'credit.note' as const, from: ownerId, to: serial, amount: minutes, happenedAt: issuedAt,
    reference: serial,
  }))
  const data = { serials: notes.map(({ serial }) => serial), minutes, ownerId, ...(onBehalfOf ? { onBehalfOf } : {}) }
  const plain = notes.map(({ serial }) => ({ serial, minutes, endsAt }))
  const answer = await post(request, { type: 'notes.issued', community, data, answer: { items: plain }, movements },
    ...notes.flatMap((note) => [
      write(PaperNote.build(PutTransaction).item(note)
        .options({ condition: { attr: 'serial', exists: false } }), 'stale'),
      write(OwnedNote.build(PutTransaction).item({ personId: ownerId, at: issuedAt, serial: note.serial }), 'stale'),
      openNotes.fill(note.serial, minutes),
      due({ task: 'note.end', key: note.serial, at: endsAt }),
    ]), ...writes)
  // The codes come after the commit: neither its event nor its answer keeps them.
  return { items: await Promise.all(answer.items.map(async (note) => {
    const code = await codeOf(note.serial)
    return { ...note, code, qr: `linli:note:${note.serial}:${code}` }
  })) }
}
