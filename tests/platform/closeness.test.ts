import { expect, test } from 'vitest'
import { loadActor } from '../../functions/platform/actor.ts'
import { mustBeApart } from '../../functions/platform/closeness.ts'
import { RefusalError } from '../../functions/platform/refusal.ts'
import { mergeInto } from '../support/merging.ts'
import { know } from '../support/person.ts'
import { type Person, newCommunity, newResident } from '../support/world.ts'

const decide = async ({ id }: Person, ...about: string[]): Promise<string> => {
  const actor = await loadActor(id)
  if (!actor) throw new Error('a resident is known')
  return mustBeApart(actor, about).then(() => 'decided', (error: unknown) => (error as RefusalError).code)
}

test('Nobody decides about themselves, their household or their kin, on whichever side the kin was verified (PEERS 4.22)', async () => {
  const community = await newCommunity()
  const [worker, lodger, brother, aunt, neighbour] = await Promise.all(Array.from({ length: 5 }, () => newResident(community))) as
    [Person, Person, Person, Person, Person]
  const { id: householdId } = await worker.call('POST /households', { name: '一家' })
  const { code } = await worker.call('POST /households/:householdId/invitations', { householdId })
  await lodger.call('POST /me/household-requests', { code })
  expect(await decide(worker, lodger.id)).toBe('decided')
  await worker.call('POST /households/:householdId/members/:personId/acceptance', { householdId, personId: lodger.id })
  const verified = { verifiedBy: 'per_x', at: '2026-01-01' }
  await know(worker.id, { kin: [{ personId: brother.id, relation: 'sibling', ...verified }] })
  await know(aunt.id, { kin: [{ personId: worker.id, relation: 'other', ...verified }] })
  for (const close of [worker, lodger, brother, aunt]) expect(await decide(worker, close.id)).toBe('conflict.close')
  expect(await decide(worker, neighbour.id)).toBe('decided')
  // What goes to a household concerns all of its members: one who is close is enough.
  expect(await decide(worker, neighbour.id, brother.id)).toBe('conflict.close')
  // Two without a household share none.
  expect(await decide(brother, neighbour.id)).toBe('decided')
})

test('What stands under the old record of somebody is as close as they are, by the kin of the record that stays (PEERS 1.11, 4.22)', async () => {
  const community = await newCommunity()
  const [worker, other, double, keep] = [
    await newResident(community), await newResident(community), await newResident(community), await newResident(community),
  ]
  const seen = { verifiedBy: 'per_x', at: '2026-01-01' }
  await know(keep.id, { kin: [{ personId: worker.id, relation: 'sibling', ...seen }] })
  await know(other.id, { kin: [{ personId: keep.id, relation: 'sibling', ...seen }] })
  expect(await decide(worker, double.id)).toBe('decided')
  await mergeInto(community, double, keep)
  expect(await decide(worker, double.id)).toBe('conflict.close')
  expect(await decide(other, double.id)).toBe('conflict.close')
})
