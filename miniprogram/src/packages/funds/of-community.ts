import { streetOf, within } from '../../../../shared/divisions.ts'
import { client } from '../../state/client.ts'
import { loadMe } from '../../state/me.ts'

/** My community with its funds and those of its street, which are for it too; nothing where I am in none. */
export const loadFunds = async () => {
  const { community } = await loadMe()
  if (community === undefined) return undefined
  const { items } = await client('GET /funds', { division: streetOf(community), limit: 100 })
  return { community, funds: items.filter(({ division }) => within(division, community)), sits: items.some(({ seat }) => seat !== undefined) }
}
