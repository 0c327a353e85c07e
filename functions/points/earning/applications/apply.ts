import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { applications } from '../../../../shared/contract/earning/applications.ts'
import { workerRoles } from '../../../../shared/roles.ts'
import { type Actor, homeOf, loadActor, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { checkText } from '../../../platform/content-check.ts'
import { attachFiles } from '../../../platform/files/attach.ts'
import { newId } from '../../../platform/ids.ts'
import { readPerson } from '../../../platform/person.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { claimDeed, deedMarkOf } from '../deeds.ts'
import { concernedBy } from '../people.ts'
import { earliestDay, mustBeByHand, mustFitDay, rulesByHand } from '../rules.ts'
import { type Application, ApplicationOf, saveApplication } from './items.ts'
import { answerBy, promisingNow } from './waiting.ts'
import { ownView } from './views.ts'

type Input<C extends keyof typeof applications> = Given<(typeof applications)[C]>

/** What one may apply for today, at home unless said otherwise, and how it goes. */
export const seeRulesToApply = async ({ actor, at }: Request, input: Input<'GET /point-applications/rules'>) => {
  const community = input.community ?? homeOf(actor)
  const [rules, settings] = await Promise.all([rulesByHand(community, momentText(at)), settingsOf(community)])
  return {
    items: rules.map(({ code, title, points }) => ({ code, title, points })), earliest: earliestDay(at),
    noticeDays: settings['points.noticeDays'], raters: settings['points.raters'],
  }
}

/**
 * For whom: oneself, somebody of one's own household (a child, an elder), or, at the desk, somebody who has no phone
 * and to whom the worker is not close.
 */
const subjectOf = async ({ actor }: Request, personId: string): Promise<Actor & { community: string }> => {
  const person = personId === actor.id ? actor : await loadActor(personId) ?? refuse('person.unknown')
  const community = person.community ?? refuse(personId === actor.id ? 'registration.missing' : 'person.unknown')
  if (personId !== actor.id && (!actor.householdId || person.householdId !== actor.householdId)) {
    mustReach(actor, workerRoles, community)
    await mustBeApart(actor, await concernedBy(personId))
  }
  must(!(await readPerson(personId)).leftAt, 'person.left')
  must(person.householdId, 'household.missing')
  return { ...person, community }
}

/** One deed of a rule and a day is brought once, whoever brings it. */
const mustBeNew = async (personId: string, rule: string, day: string): Promise<void> => {
  const mark = await deedMarkOf({ personId, rule, day })
  must(mark?.state !== 'open', 'application.open')
  must(!mark, 'application.awarded')
}

/** In the lists of whoever asked and of whom it is for. */
const listedFor = (applicationId: string, ...people: string[]): Write[] => [...new Set(people)].map((personId) =>
  write(ApplicationOf.build(PutTransaction).item({ personId, applicationId }), 'stale'))

/**
 * Apply for points for a deed that nothing measures (PEERS 4.16). Words that WeChat's check does not pass wait for a
 * person first (WX-05); then the review group rates. Refuses with `rule.unknown`, `rule.automatic`, `application.day`,
 * `application.open`, `application.awarded`, `household.missing`, `person.unknown`, `person.left`, `role.scope`,
 * `conflict.close`, and with what `attachFiles` refuses.
 */
export const applyForPoints = async (request: Request, input: Input<'POST /point-applications'>) => {
  const { actor, at } = request
  const { rule: code, happenedOn, text, photos, personId = actor.id } = input
  const { community, nameMasked = '*' } = await subjectOf(request, personId)
  const appliedAt = momentText(at)
  const rule = await mustBeByHand(community, code, appliedAt)
  mustFitDay(happenedOn, at)
  await mustBeNew(personId, code, happenedOn)
  const [{ suggest }, settings] = await Promise.all([checkText(actor.id, rule.title, text), settingsOf(community)])
  const application: Application = {
    applicationId: newId('pap'), version: 0, community, state: suggest === 'pass' ? 'rating' : 'look', rule: code,
    title: rule.title, most: rule.points, personId, nameMasked, by: actor.id, byName: actor.nameMasked ?? '*',
    happenedOn, text, photos, contentCheck: suggest, appliedAt, raters: settings['points.raters'],
    noticeDays: settings['points.noticeDays'],
    ratings: [], objections: [], dueAt: answerBy(at, settings),
  }
  const { applicationId } = application
  const attached = await attachFiles(request, photos, {
    community, readers: 'staff', roles: [...workerRoles, 'pointRater'], people: [personId], about: applicationId,
  })
  const onBehalfOf = personId === actor.id ? {} : { onBehalfOf: personId }
  const data = { applicationId, personId, rule: code, happenedOn, ...onBehalfOf }
  return commit(request, { type: 'application.made', community, data, answer: ownView(application) },
    saveApplication(application),
    claimDeed({ personId, rule: code, day: happenedOn, state: 'open', reference: applicationId }),
    ...listedFor(applicationId, personId, actor.id), ...promisingNow(undefined, application), ...attached)
}
