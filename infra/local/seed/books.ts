import { onDay } from './calendar.ts'
import { community, staff } from './people.ts'
import type { Step } from './steps.ts'
import { type World, act } from './world.ts'

const issuer = '红巷互助储蓄所'

/** What stood in the paper passbooks of the lane's first time bank; the last one names nobody who is known. */
const lines: [user: string | undefined, passbookNumber: string, minutes: string, asOf: string][] = [
  ['chen-guilan', '红-007', '600', '2019-12-31'], ['hu-chunhua', '红-012', '480', '2019-12-31'],
  ['xu-guoqing', '红-015', '900', '2018-06-30'], [undefined, '红-021', '120', '2018-06-30'],
]

/** The community enters its old passbooks; somebody of the street compares them and says yes. */
const importBooks = async (world: World): Promise<void> => {
  const { communityAdmin: { user: by }, streetAdmin: { user: second } } = staff
  const rows = await Promise.all(lines.map(async ([user, passbookNumber, minutes, asOf], index) => ({
    line: index + 2, passbookNumber, minutes, asOf, issuer, photo: '',
    volunteerNumber: user ? (await world.phones.of(user)('GET /me/passport', {})).volunteerNumber ?? '' : 'V000000000000000',
  })))
  const { id: importId } = await act(world, by, 'POST /passbook-imports', { community, name: '红巷旧存折' }, 'books')
  await act(world, by, 'POST /passbook-imports/:importId/parts', { community, importId, part: 1, rows }, 'books')
  await act(world, by, 'POST /passbook-imports/:importId/completion', { community, importId }, 'books')
  await act(world, second, 'POST /passbook-imports/:importId/decision',
    { community, importId, approve: true, reason: '与存折原件逐本核对' }, 'books')
}

export const bookSteps = (lifeStartMs: number): Step[] =>
  [{ atMs: onDay(lifeStartMs, 12, '10:20'), run: importBooks }]
