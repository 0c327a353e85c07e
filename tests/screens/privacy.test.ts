import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, people, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }

describe('What others see of me, on two phones (PEERS 1.16)', () => {
  let town: Town
  let resident: Phone
  let neighbour: Phone

  const looked = async (name: string, limits = normalLimits): Promise<void> => {
    await keepPicture(resident.page, `privacy-${name}`)
    expect(await lastingFaultsOf(resident.page, limits)).toEqual([])
  }
  const namesAtHome = async (): Promise<string> => {
    await neighbour.open('packages/household/home/index')
    return neighbour.reads('members')
  }

  beforeAll(async () => {
    town = await startTown()
    await town.register('resident')
    const neighbourId = await town.register('neighbour')
    const { id: householdId } = await town.as('resident')('POST /households', { name: '李家' })
    const { code } = await town.as('resident')('POST /households/:householdId/invitations', { householdId })
    await town.as('neighbour')('POST /me/household-requests', { code })
    await town.as('resident')('POST /households/:householdId/members/:personId/acceptance', { householdId, personId: neighbourId })
    resident = await openPhone(town, 'resident')
    neighbour = await openPhone(town, 'neighbour')
  }, 900_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(resident.page, 'failed-privacy')
    await keepPicture(neighbour.page, 'failed-privacy-neighbour')
  }))
  afterAll(async () => { await town?.stop() })

  test('Everything is hidden at first, and each switch says what the others see', async () => {
    expect(await namesAtHome()).toContain('李*英')
    await resident.tap('tab-me')
    await resident.tap('privacy')
    await expect.poll(() => resident.reads('show-nameToGroups'), patience).toContain('李*英')
    expect(await resident.reads('show-phoneToSides')).toContain('看不到')
    await looked('hidden')
  })

  test('One tap shows the name to the family, and one hides it again at the next look', async () => {
    await resident.tap('show-nameToGroups')
    await expect.poll(() => resident.reads('show-nameToGroups'), patience).toContain(people.resident.name)
    await resident.tap('show-phoneToLeaders')
    await expect.poll(() => resident.reads('show-phoneToLeaders'), patience).toContain(people.resident.phone)
    await looked('shown')
    await expect.poll(namesAtHome, patience).toContain(people.resident.name)
    expect((await town.as('resident')('GET /me/privacy', {})).shows).toEqual(['nameToGroups', 'phoneToLeaders'])
    await resident.tap('show-nameToGroups')
    await expect.poll(() => resident.reads('show-nameToGroups'), patience).toContain('李*英')
    await expect.poll(namesAtHome, patience).not.toContain(people.resident.name)
  })

  test('It reads as well in the elder mode', async () => {
    await resident.open('pages/home/index')
    await resident.tap('elder-switch')
    await resident.open('packages/people/privacy/index')
    await resident.see('show-phones')
    await looked('elder', elderLimits)
  })

  test('Who has no phone on record is led to where it is given', async () => {
    const { name } = people.resident
    const { community = '' } = await town.as('resident')('GET /me', {})
    await town.as('resident')('PUT /me', { name, community })
    await resident.open('packages/people/privacy/index')
    await resident.tap('add-phone')
    await resident.see('name')
  })
})
