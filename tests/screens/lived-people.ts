import { purposes } from '../../shared/purposes.ts'
import type { Town } from './town.ts'

const dayFrom = (town: Town, days: number): string =>
  new Date(town.system.clock.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Facts, kin verified at the desk, and a mandate, so that the pages about people have something to show. */
export const livePeople = async (town: Town, residentId: string, neighbourId: string): Promise<void> => {
  const consent = (purpose: keyof typeof purposes) => ({ purpose, version: purposes[purpose].version })
  await town.as('resident')('PUT /me/facts', {
    birthDay: '1953-04-09', skills: ['理发', '缝补'], dialects: ['武汉话'],
    emergencyContact: { name: '李晓梅', phone: '13900001111', relation: '女儿' }, healthNote: '青霉素过敏，口袋里有救心丸',
    consents: (['birthDay', 'skills', 'dialects', 'emergencyContact', 'healthNote'] as const).map(consent),
  })
  await town.as('neighbour')('PUT /me/facts', { birthDay: '1984-11-02', consents: [consent('birthDay')] })
  await town.as('admin')('POST /people/:personId/kin', {
    personId: residentId, kinId: neighbourId, relation: 'child', note: '户口簿原件',
  })
  await town.as('resident')('POST /me/mandates', {
    agentId: neighbourId, powers: ['timebank.order', 'timebank.confirm'], monthlyMinutes: 240, endsOn: dayFrom(town, 180),
  })
}
