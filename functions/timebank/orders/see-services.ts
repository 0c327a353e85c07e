import { refusals } from '../../../shared/refusals.ts'
import { type ForbiddenKind, forbiddenCodes, serviceCodes, serviceOf } from '../../../shared/services.ts'
import { homeOf } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { settingsOf } from '../../platform/settings.ts'
import { forbiddenRefusals } from './forbidden.ts'

const forbiddenView = (kind: ForbiddenKind) => {
  const { zh, en } = refusals[forbiddenRefusals[kind]]
  return { kind, zh, en }
}

/** The catalogue with what the community switched off, and the forbidden kinds with where to turn (DOMAIN 1.3). */
export const seeServices = async ({ actor }: Request, input: { community?: string | undefined }) => {
  const settings = await settingsOf(input.community ?? homeOf(actor))
  const isOn = (code: (typeof serviceCodes)[number]): boolean => !settings['timebank.servicesOff'].includes(code)
    && (!serviceOf(code).insured || settings['timebank.accidentPolicy'] !== '')
  return {
    items: serviceCodes.map((code) => ({ code, ...serviceOf(code), on: isOn(code) })),
    forbidden: forbiddenCodes.map(forbiddenView),
  }
}
