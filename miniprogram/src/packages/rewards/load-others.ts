import { client } from '../../state/client.ts'
import { loadMe } from '../../state/me.ts'
import { othersFor, type Whom } from './whom.ts'

/** For whom I may redeem besides me. */
export const loadOthers = async (): Promise<Whom[]> => {
  const [{ household }, { held }, { id }] = await Promise.all([
    client('GET /me/household', {}), client('GET /me/mandates', {}), loadMe()])
  return othersFor(id, household, held)
}
