import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Actor, isSelf, maskedName } from '../../platform/actor.ts'
import { type Write, write } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { GiftEntry, GiftReference } from './items.ts'

export const readEntry = async (giftId: string): Promise<GiftEntry | undefined> =>
  (await GiftEntry.build(GetItemCommand).key({ giftId }).options({ consistent: true }).send()).Item

/** An entry, for who works where its books are kept. Refuses with `entry.unknown`. */
export const findEntryIn = async (community: string, giftId: string): Promise<GiftEntry> => {
  const entry = await readEntry(giftId) ?? refuse('entry.unknown')
  must(entry.community === community, 'entry.unknown')
  return entry
}

/** An entry that names whoever asks as its donor. Refuses with `entry.unknown`. */
export const findEntryFor = async (actor: Actor, giftId: string): Promise<GiftEntry> => {
  const entry = await readEntry(giftId) ?? refuse('entry.unknown')
  must(isSelf(actor, entry.personId), 'entry.unknown')
  return entry
}

/** What comes after an entry as it was read; stale where another changed it meanwhile. */
export const saveEntry = (before: GiftEntry | undefined, after: GiftEntry): Write =>
  write(GiftEntry.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'giftId', exists: false },
  }), 'stale')

type Referring = Pick<GiftEntry, 'charityId' | 'reference' | 'giftId'> & { way: 'cash' | 'bank' | 'platform' }

/** The number is this gift's from now on. Refuses with `entry.reference` where another has it. */
export const takeReference = ({ charityId, way, reference, giftId }: Referring): Write =>
  write(GiftReference.build(PutTransaction).item({ charityId, way, reference, giftId })
    .options({ condition: { attr: 'giftId', exists: false } }), 'entry.reference')

/** The gift that has a number of a way; nothing where none has. */
export const readReference = async (key: Pick<Referring, 'charityId' | 'way' | 'reference'>) =>
  (await GiftReference.build(GetItemCommand).key(key).options({ consistent: true }).send()).Item?.giftId

/** The number is free again. */
export const leaveReference = ({ charityId, way, reference }: Referring): Write =>
  write(GiftReference.build(DeleteTransaction).key({ charityId, way, reference }), 'stale')

/** What events say of an entry: no name and no number of a person. */
export const saidOf = ({ giftId, fundId, campaignId, personId, title, amountFen, way, reference }: GiftEntry) =>
  ({ giftId, fundId, campaignId, personId, title, amountFen, way, reference })

/** As its donor sees it. */
export const askedView = (entry: GiftEntry) => {
  const { giftId: id, title, fundName, way, amountFen, receivedOn, reference, state, shownName, showsSum } = entry
  const { at, word } = entry
  return { id, title, fundName, way, amountFen, receivedOn, reference, state, shownName, showsSum, at, word }
}

/** As staff see it: without the name of whoever wants none shown (CF-15). */
export const keptView = async (entry: GiftEntry) => {
  const { community, fundId, campaignId, donorKind, photos, papers, byName, decided, reason } = entry
  const { personId, donorMasked } = entry
  const { fundName: _, ...said } = askedView(entry)
  const known = entry.shownName !== 'none'
  const name = known && personId ? await maskedName(personId) : known ? donorMasked : undefined
  return { ...said, community, fundId, campaignId, donorKind, name, photos, papers, byName, decided, reason }
}
