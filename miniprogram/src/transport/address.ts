import type { WireRequest } from '../../../shared/client.ts'

/** The address of a request below the API's base (empty: the same origin). */
export const addressOf = (base: string, { path, query = {} }: Pick<WireRequest, 'path' | 'query'>): string => {
  const pairs = Object.entries(query).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
  return `${base.replace(/\/$/, '')}${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}
