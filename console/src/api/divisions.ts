import { useCallback } from 'react'
import { call } from './call.ts'
import { useLoad } from './use-load.ts'

export interface Division {
  code: string
  name: string
}

const below = new Map<string, Promise<Division[]>>()

/** The divisions below one, asked for once in the life of the page: they change once a year. */
export const divisionsBelow = (parent: string): Promise<Division[]> => {
  const known = below.get(parent)
  if (known) return known
  const asked = call('GET /divisions', { parent }).then(({ items }) => items)
  below.set(parent, asked)
  asked.catch(() => below.delete(parent))
  return asked
}

const parentOf = (code: string): string => code.slice(0, code.length === 12 ? 9 : code.length === 9 ? 6 : 4)
const pathOf = (code: string): string[] =>
  [6, 9, 12].filter((length) => length <= code.length).map((length) => code.slice(0, length))

const nameOf = async (code: string): Promise<string> => {
  const siblings = await divisionsBelow(parentOf(code))
  return siblings.find((one) => one.code === code)?.name ?? code
}

/** The names from district down to a division: `['江岸区', '百步亭花园', '…社区']`; empty until they are there. */
export const useDivisionPath = (code: string): string[] => {
  const { data, status } = useLoad(useCallback(() => Promise.all(pathOf(code).map(nameOf)), [code]))
  return data ?? (status === 'failed' ? [code] : [])
}
