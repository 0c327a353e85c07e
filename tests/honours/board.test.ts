import { describe, expect, test } from 'vitest'
import { dayIn } from '../support/arrangements.ts'
import { granted, honourStage, noticed } from '../support/honours.ts'
import { know } from '../support/person.ts'
import { drain, eventImages } from '../support/stream.ts'
import { type Person, clock, grant, newCommunity, newResident, refusalOf } from '../support/world.ts'

const choose = (by: Person, nominationId: string, shown: 'none' | 'masked' | 'named') =>
  by.call('PUT /nominations/:nominationId/board', { nominationId, shown })
const yearOf = async (by: Person) => (await by.call('GET /honour-rounds', {})).items[0]?.year ?? dayIn(0).slice(0, 4)
const board = async (by: Person, community?: string, year?: string) => (await by.call('GET /honour-board', {
  year: year ?? await yearOf(by), ...(community ? { community } : {}),
})).items

describe('The board', () => {
  test('shows nobody who has not chosen it, masked unless they want the name seen, and nobody any more at once (FP-11, PV-02)', async () => {
    const stage = await honourStage()
    const { nominee, third } = stage
    const nominationId = await granted(stage)
    expect(await board(third)).toEqual([])
    expect((await nominee.call('GET /nominations/:nominationId', { nominationId })).shown).toBe('none')
    expect(await refusalOf(choose(third, nominationId, 'masked'))).toBe('honour.notYours')
    await choose(nominee, nominationId, 'masked')
    const [masked] = await board(third)
    expect(masked?.name).toContain('*')
    await choose(nominee, nominationId, 'named')
    expect(await board(third)).toEqual([{ kind: 'volunteer', name: nominee.name, roundTitle: '2026 年最美志愿者' }])
    await choose(nominee, nominationId, 'none')
    expect(await board(third)).toEqual([])
    const events = (await eventImages()).filter(({ type }) => type?.S === 'honour.boardChosen')
    expect(JSON.stringify(events)).not.toContain(nominee.name)
  })

  test('is for the community and who reviews it, and shows no number to rank by (FP-11)', async () => {
    const stage = await honourStage()
    const nominationId = await granted(stage)
    await choose(stage.nominee, nominationId, 'masked')
    const elsewhere = await newResident(await newCommunity())
    expect(await board(elsewhere)).toEqual([])
    expect(await refusalOf(board(elsewhere, stage.community))).toBe('role.scope')
    const auditor = await newResident(await newCommunity())
    await grant(auditor, 'auditor', stage.community.slice(0, 4))
    const [row] = await board(auditor, stage.community, await yearOf(stage.nominee))
    expect(Object.keys(row ?? {}).sort()).toEqual(['kind', 'name', 'roundTitle'])
  })

  test('is chosen on paper for who has no phone, not by kin', async () => {
    const stage = await honourStage()
    const { community, worker, second, nominee, third } = stage
    const nominationId = await granted(stage)
    const paper = (by: Person, shown: 'none' | 'masked') =>
      by.call('PUT /honour-work/nominations/:nominationId/paper-board', { community, nominationId, shown, note: '签字' })
    await know(worker.id, { kin: [{ personId: nominee.id, relation: 'sibling', verifiedBy: second.id, at: clock.in(0) }] })
    expect(await refusalOf(paper(worker, 'masked'))).toBe('conflict.close')
    expect(await paper(second, 'masked')).toMatchObject({ shown: 'masked' })
    expect(await board(third)).toHaveLength(1)
    await paper(second, 'none')
    expect(await board(third)).toEqual([])
  })

  test('loses who loses the honour, and has nobody who is not honoured yet', async () => {
    const stage = await honourStage()
    const { community, admin, street, nominee, third } = stage
    const nominationId = await granted(stage)
    await choose(nominee, nominationId, 'masked')
    await admin.call('POST /honour-work/nominations/:nominationId/revocation', { community, nominationId, reason: '不实', wronglyGiven: true })
    await street.call('POST /honour-work/nominations/:nominationId/revocation/decision', { community, nominationId, revoke: true, reason: '核实' })
    await drain()
    expect(await board(third)).toEqual([])
    expect(await refusalOf(choose(nominee, nominationId, 'masked'))).toBe('honour.state')
    const other = await honourStage()
    expect(await refusalOf(choose(other.nominee, await noticed(other), 'masked'))).toBe('honour.state')
  })
})
