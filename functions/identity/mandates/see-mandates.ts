import type { Power } from '../../../shared/powers.ts'
import { chinaDay, chinaMonth } from '../../../shared/units.ts'
import { maskedName } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { Mandate, mandateKey, usedIn } from '../../platform/mandate.ts'
import { readRow } from '../../platform/row.ts'
import { Held } from './items.ts'
import { isDesk, standingOf } from './rules.ts'

// Nobody has more people to act for them, or to act for, than a page holds.
const mostShown = 100

export const mandateView = (mandate: Mandate, names: { principalName: string; agentName: string }, atMs: number) => {
  const { principalId, agentId, powers, monthlyMinutes, endsOn, grantedAt, grantedBy } = mandate
  return {
    principalId, agentId, ...names, powers: powers as Power[], monthlyMinutes, endsOn, grantedAt,
    usedMinutes: usedIn(mandate, chinaMonth(atMs)), status: standingOf(mandate, chinaDay(atMs)),
    atDesk: grantedBy !== principalId,
  }
}

const viewOf = async (mandate: Mandate, atMs: number) => {
  const { principalId, agentId } = mandate
  const names = {
    principalName: await maskedName(principalId), agentName: isDesk(agentId) ? '' : await maskedName(agentId),
  }
  return mandateView(mandate, names, atMs)
}

/** The mandates that somebody gave and holds, ended ones too; the desk's agent has an empty name. */
export const mandatesOf = async (personId: string, atMs: number) => {
  const [given, held] = await Promise.all([
    listPage(Mandate, { partition: `person#${personId}`, prefix: 'mandate#', limit: mostShown }),
    listPage(Held, { partition: `acting#${personId}`, limit: mostShown }),
  ])
  const holding = await Promise.all(held.items.map(({ principalId }) =>
    readRow<Mandate>(mandateKey({ principalId, agentId: personId }))))
  return {
    given: await Promise.all(given.items.map((one) => viewOf(one, atMs))),
    held: await Promise.all(holding.filter((one) => one !== undefined).map((one) => viewOf(one, atMs))),
  }
}

export const seeMandates = ({ actor, at }: Request) => mandatesOf(actor.id, at)
