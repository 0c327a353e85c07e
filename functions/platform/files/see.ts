import { reviewRoles, workerRoles } from '../../../shared/roles.ts'
import { type Actor, idsOf, isSelf, loadActor, reaches } from '../actor.ts'
import { type Request, commit } from '../commit.ts'
import { digestOf } from '../ids.ts'
import { perform } from '../perform.ts'
import { refuse } from '../refusal.ts'
import { peopleIn } from './circle.ts'
import { type File, findFile } from './items.ts'
import { keptPlace, linkTo } from './store.ts'

/** How somebody comes to see a file. What is seen as `staff` is of another person, and is logged. */
type Sight = 'own' | 'named' | 'household' | 'public' | 'staff'

const ofHousehold = async (actor: Actor, { ownerId }: File): Promise<boolean> =>
  actor.householdId !== undefined && (await loadActor(ownerId))?.householdId === actor.householdId

const sightOf = async (actor: Actor, file: File): Promise<Sight | undefined> => {
  const { ownerId, state, readers, people = [], circle, roles = workerRoles, review, community } = file
  if (isSelf(actor, ownerId)) return 'own'
  if (state !== 'attached') return undefined
  const named = circle ? [...people, ...await peopleIn(circle)] : people
  if (idsOf(actor).some((id) => named.includes(id))) return 'named'
  if (readers === 'public') {
    if (review === 'approved') return 'public'
    return reaches(actor, workerRoles, community) ? 'staff' : undefined
  }
  if (readers === 'household' && await ofHousehold(actor, file)) return 'household'
  // An identity card concerns whoever checks it, and no auditor.
  const staff = file.purpose === 'identityCard' ? roles : [...roles, ...reviewRoles]
  const isStaff = readers === 'staff' && reaches(actor, staff, community)
  return isStaff ? 'staff' : undefined
}

const slotMs = 5 * 60_000

/** A look at another person's file is an event (PV-04): one for the five minutes that an address lasts. */
const log = (request: Request, { fileId, ownerId, community, purpose, about, unnamed }: File): Promise<unknown> => {
  const source = `${fileId}.${Math.floor(request.at / slotMs)}`
  const viewing = { ...request, eventId: `${request.actor.id}.view.${source}`, contentHash: digestOf(source) }
  const data = { fileId, ...(unnamed ? {} : { personId: ownerId }), purpose, ...(about ? { about } : {}) }
  return perform(viewing, () => commit(viewing, { type: 'file.viewed', community, data, answer: {} }))
}

/**
 * A file, with an address to see it for five minutes, for whoever may: its owner always; once it is part of something,
 * whoever its readers are. Nobody else learns that there is one. Refuses with `file.unknown`.
 */
export const seeFile = async (request: Request, { fileId }: { fileId: string }) => {
  const file = await findFile(fileId)
  const sight = await sightOf(request.actor, file) ?? refuse('file.unknown')
  if (sight === 'staff') await log(request, file)
  const { purpose, state, type, bytes, width, height, readers, review } = file
  return {
    id: fileId, purpose, state, type, bytes, mine: sight === 'own', width, height, readers, review,
    ...(state === 'awaited' ? {} : await linkTo(keptPlace(fileId), type)),
  }
}
