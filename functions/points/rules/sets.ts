import { everyRow, listPage } from '../../platform/list.ts'
import { type RuleSet, RuleSetItem, versionKey } from './items.ts'

const mostRemembered = 1000
const remembered = new Map<string, RuleSet[]>()

const readAfter = async (community: string, version: number): Promise<RuleSet[]> => {
  const newer = await everyRow((cursor) => listPage(RuleSetItem, {
    partition: `pointRules#${community}`, from: versionKey(version + 1), cursor, limit: 20,
  }))
  return (newer as RuleSet[]).toReversed()
}

/**
 * The versions of a community's rules, newest first, strongly consistent. A version never changes, so this process
 * remembers those that it has seen and asks only for newer ones: one read unit.
 */
export const setsOf = async (community: string): Promise<RuleSet[]> => {
  const known = remembered.get(community) ?? []
  const newer = await readAfter(community, known[0]?.version ?? 0)
  if (newer.length === 0) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const all = [...newer, ...known]
  remembered.set(community, all)
  return all
}
