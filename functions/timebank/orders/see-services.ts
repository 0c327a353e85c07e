import { refusals } from '../../../shared/refusals.ts'
import { type ForbiddenKind, forbiddenCodes, serviceCodes, serviceOf } from '../../../shared/services.ts'
import type { Request } from '../../platform/commit.ts'
import { forbiddenRefusals } from './forbidden.ts'

const forbiddenView = (kind: ForbiddenKind) => {
  const { zh, en } = refusals[forbiddenRefusals[kind]]
  return { kind, zh, en }
}

/** The catalogue with what is switched off, and the forbidden kinds with where to turn (DOMAIN 1.3). */
export const seeServices = async (_request: Request, _input: { community?: string | undefined }) => ({
  items: serviceCodes.map((code) => ({ code, ...serviceOf(code), on: true })),
  forbidden: forbiddenCodes.map(forbiddenView),
})
