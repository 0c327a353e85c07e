import { useCallback } from 'react'
import { call } from './call.ts'
import { collect } from './collect.ts'
import { useLoad } from './use-load.ts'

const mostNames = 2_000
const known = new Map<string, Promise<Map<string, string>>>()

const load = async (community: string): Promise<Map<string, string>> => {
  const read = (cursor: string | undefined) =>
    call('GET /audit/accounts', { community, limit: 100, ...(cursor ? { cursor } : {}) })
  const { rows } = await collect(read, undefined, mostNames)
  return new Map(rows.map((row) => [row.account, row.ownerName]))
}

const namesOf = (community: string): Promise<Map<string, string>> => {
  const held = known.get(community)
  if (held) return held
  const asked = load(community)
  known.set(community, asked)
  asked.catch(() => known.delete(community))
  return asked
}

const none = new Map<string, string>()

/**
 * Masked names of account owners, so that a journal row says who and not only which number. Without them the rows
 * still show the ids, so a failure here needs no words.
 */
export const useAccountNames = (community: string): Map<string, string> => {
  const ask = useCallback(() => namesOf(community), [community])
  return useLoad(ask).data ?? none
}
