import type { Given } from '../../../shared/contract/call.ts'
import type { passports } from '../../../shared/contract/volunteering/passports.ts'
import { reviewRoles } from '../../../shared/roles.ts'
import { balanceOf } from '../../ledger/balance.ts'
import { homeOf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findMember, findStanding } from './find.ts'
import { Distinction, StarCount, StarFact, type Standing } from './items.ts'
import { distinctionView } from './views.ts'

type Input<C extends keyof typeof passports> = Given<(typeof passports)[C]>

const mostShown = 100

const distinctions = async (personId: string, kind: Distinction['kind']) => {
  const { items } = await listPage(Distinction, {
    partition: `distinctions#${personId}`, prefix: `${kind}#`, newestFirst: true, limit: mostShown,
  })
  return items.map(distinctionView)
}

const starsOf = async (request: Request, { personId, level = 0, barredUntil }: Standing, community: string) => {
  const [{ items }, settings] = await Promise.all([
    listPage(StarFact, { partition: `stars#${personId}`, newestFirst: true, limit: mostShown }), settingsOf(community),
  ])
  const hours = settings['volunteering.starHours'][level]
  return {
    level, ...(hours === undefined ? {} : { next: { level: level + 1, minutes: hours * 60 } }),
    ...(barredUntil && barredUntil > momentText(request.at) ? { barredUntil } : {}),
    facts: items.map(({ level: after, before, minutes, at }) => ({ level: after, before, minutes, at })),
  }
}

const passportOf = async (request: Request, personId: string, community: string) => {
  const standingNow = await findStanding(personId)
  const { number, records = 0, measured = 0, leaderEntered = 0, selfReported = 0, imported = 0 } = standingNow
  const [minutes, stars, trainings, awards, ratings] = await Promise.all([
    balanceOf(`serviceMinutes:volunteer:${personId}`), starsOf(request, standingNow, community),
    distinctions(personId, 'training'), distinctions(personId, 'award'), distinctions(personId, 'rating'),
  ])
  return {
    ...(number ? { volunteerNumber: number } : {}), minutes, records,
    byEvidence: { measured, leaderEntered, selfReported, imported },
    byKind: {
      community: standingNow.communityMinutes ?? 0, timeBank: standingNow.timeBankMinutes ?? 0,
      order: standingNow.orderMinutes ?? 0,
    },
    stars, trainings, awards, ratings, onBoard: standingNow.onBoard ?? false,
  }
}

/** One's own passport. The total is the ledger's balance; the sums by class follow within seconds. */
export const seeMyPassport = (request: Request) => passportOf(request, request.actor.id, homeOf(request.actor))

/** Refuses with `role.scope`, `person.unknown`. */
export const seePassport = async (
  request: Request, { personId, community }: Input<'GET /people/:personId/passport'>,
) => {
  mustReach(request.actor, reviewRoles, community)
  await findMember(personId, community)
  return passportOf(request, personId, community)
}

/** The table of stars of a community, and how many people hold each (VR-11); counts alone, no names. */
export const seeStarTable = async (request: Request, input: Input<'GET /star-table'>) => {
  const community = input.community ?? homeOf(request.actor)
  const [settings, { items }] = await Promise.all([
    settingsOf(community), listPage(StarCount, { partition: `starCounts#${community}`, limit: mostShown }),
  ])
  const people = new Map(items.map((count) => [count.level, count.people]))
  return { levels: settings['volunteering.starHours'].map((hours, index) =>
    ({ level: index + 1, minutes: hours * 60, people: people.get(index + 1) ?? 0 })) }
}
