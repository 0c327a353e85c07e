import { listPage } from '../../platform/list.ts'
import { type RuleSet, RuleSetItem, versionKey } from './items.ts'

const mostRemembered = 1000
const remembered = new Map<string, RuleSet[]>()

const readAfter = async (community: string, version: number): Promise<RuleSet[]> => {
  const newer: RuleSet[] = []
  let cursor: string | undefined
  do {
    const options = { partition: `pointRules#${community}`, from: versionKey(version + 1), cursor, limit: 20 }
    const page = await listPage(RuleSetItem, options)
    newer.unshift(...(page.items as RuleSet[]).toReversed())
    cursor = page.cursor
  } while (cursor)
  return newer
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
