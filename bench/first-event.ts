import { type HttpEventOptions, httpEvent, recorded } from '../tests/infra/http-event.ts'
import type { Installation } from '../tests/infra/installation.ts'

// A call that a phone makes first, for each function behind the API.
const calls: Record<string, [call: string, input: Record<string, unknown>]> = {
  identity: ['GET /me', {}],
  volunteering: ['GET /shifts', {}],
  ledger: ['GET /me/accounts', {}],
  audit: ['GET /audit/trial-balance', {}],
  points: ['GET /point-rules', {}],
  households: ['GET /me/household', {}],
  earning: ['GET /me/point-applications', {}],
  rewards: ['GET /rewards', {}],
  signUps: ['GET /me/shifts', {}],
  attendance: ['GET /me/service-records', {}],
  timebank: ['GET /time-bank/services', {}],
  arrangements: ['GET /me/time-bank/arrangements', {}],
  civic: ['GET /me/snap-reports', {}],
  timeCredit: ['GET /me/time-credit', {}],
  standing: ['GET /me/passport', {}],
  papers: ['GET /certificate-checks', { number: '420102002003-20261124-7K3QXA', code: '0'.repeat(16) }],
  files: ['GET /files/:fileId', { fileId: 'fil_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }],
  honours: ['GET /honour-rounds', {}],
  funds: ['GET /charities', {}],
  spending: ['GET /funds/:fundId/spendings', { fundId: 'fnd_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }],
  oversight: ['GET /campaigns/:campaignId/disclosures', { campaignId: 'cmp_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }],
  rounds: ['GET /campaigns/:campaignId/matches', { campaignId: 'cmp_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }],
  openBooks: ['GET /open/funds/:fundId', { fundId: 'fnd_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }],
  records: ['GET /me/data-export', {}],
  giving: ['GET /me/gifts', {}],
  incoming: ['GET /me/gift-entries', {}],
  donors: ['GET /me/gifts/:giftId/certificate', { giftId: 'gft_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }],
  docs: ['GET /openapi.json', {}],
}

/** What a function is invoked with first: a call through the bridge, or what the stream or the clock sends. */
export const firstEventOf = (name: string, { bridgeKey }: Installation): unknown => {
  const [call, input] = calls[name] ?? []
  if (name === 'seal') return { task: 'seal' }
  if (name === 'work') return {}
  if (!call || !input) return recorded(name === 'stream' ? 'stream' : 'schedule')
  const options: HttpEventOptions = name === 'docs' ? {} : { signedBy: { key: bridgeKey, openId: 'oFirst' } }
  return httpEvent(call, input, options)
}
