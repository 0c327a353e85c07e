import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { hoursFraud } from '../../../../shared/contract/volunteering/hours-fraud.ts'
import { adminRoles, reviewRoles } from '../../../../shared/roles.ts'
import { loadActor, maskedName, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { derivedId } from '../../../platform/ids.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import type { Evidence } from '../rules.ts'
import { CallBack, Finding, callBacksOf, findingsOf, placedCallBack, placedFinding } from './items.ts'

type Input<C extends keyof typeof hoursFraud> = Given<(typeof hoursFraud)[C]>
interface Paging { community: string; cursor?: string | undefined; limit?: number | undefined }

const asker = [...adminRoles, 'gridWorker'] as const

const named = async <T extends { personId: string }>(one: T) => ({ ...one, name: await maskedName(one.personId) })

const findingView = async ({ findingId, involved: _, evidence, ...finding }: Finding) =>
  ({ id: findingId, ...finding, evidence: await inChunks(evidence, named) })
const callBackView = ({ callBackId, involved: _, evidence, ...callBack }: CallBack) =>
  named({ id: callBackId, evidence: evidence as Evidence, ...callBack })

/** What wants a look in a community, open ones and newest first. Refuses with `role.scope`. */
export const seeFindings = async (request: Request, { community, ...paging }: Paging) => {
  mustReach(request.actor, reviewRoles, community)
  const partition = findingsOf(community)
  const page = await listPage(Finding, { partition, index: true, newestFirst: true, ...paging })
  return { ...page, items: await inChunks(page.items, findingView) }
}

/** Whom to call back in a community, open ones and newest first. Refuses with `role.scope`. */
export const seeCallBacks = async (request: Request, { community, ...paging }: Paging) => {
  mustReach(request.actor, [...asker, 'auditor'], community)
  const partition = callBacksOf(community)
  const page = await listPage(CallBack, { partition, index: true, newestFirst: true, ...paging })
  return { ...page, items: await inChunks(page.items, callBackView) }
}

/**
 * Dismiss a finding with the reason, or ask about it: then the question is pinned to the movement behind it.
 * Refuses with `role.scope`, `finding.unknown`, `finding.done`, `finding.stake` (who is concerned does not decide).
 */
export const decideFinding = async (request: Request, input: Input<'POST /findings/:findingId/decisions'>) => {
  const { community, findingId, outcome, reason } = input
  mustReach(request.actor, reviewRoles, community)
  const { Item } = await Finding.build(GetItemCommand).key({ findingId }).options({ consistent: true }).send()
  must(Item?.community === community, 'finding.unknown')
  must(Item.state === 'open', 'finding.done')
  must(!Item.involved.includes(request.actor.id), 'finding.stake')
  const byName = request.actor.nameMasked ?? '*'
  const after: Finding = { ...Item, state: outcome, reason, decidedByName: byName, decidedAt: momentText(request.at) }
  const movementId = Item.evidence.find((one) => one.movementId)?.movementId
  const { kind, shiftId } = Item
  const data = { findingId, kind, shiftId, reason, byName, ...(movementId ? { movementId } : {}) }
  return commit(request, { type: `finding.${outcome}`, community, data, answer: await findingView(after) },
    write(Finding.build(PutTransaction).item(placedFinding(after))
      .options({ condition: { attr: 'state', eq: 'open' } }), 'finding.done'))
}

/** What a volunteer denies becomes a finding. */
const denied = (request: Request, callBack: CallBack, note: string): Write => {
  const { community, shiftId, title, startsAt, personId, minutes, movementId, involved } = callBack
  const finding: Finding = {
    findingId: derivedId('fnd', callBack.callBackId), community, kind: 'callBackDenied', shiftId, title, startsAt,
    foundAt: momentText(request.at), facts: { minutes, by: callBack.confirmedByName },
    evidence: [{ personId, minutes, movementId, note }], involved, state: 'open',
  }
  return write(Finding.build(PutTransaction).item(placedFinding(finding)), 'stale')
}

const sharesHousehold = async ({ actor }: Request, personId: string): Promise<boolean> =>
  actor.householdId !== undefined && (await loadActor(personId))?.householdId === actor.householdId

/**
 * Write down what a volunteer said when asked about a record. Only who has no stake in it asks: not the volunteer,
 * their kin or household, nor who confirmed it or led the shift. Refuses with `role.scope`, `callBack.unknown`,
 * `callBack.done`, `callBack.stake`.
 */
export const recordCallBack = async (request: Request, input: Input<'POST /call-backs/:callBackId/outcomes'>) => {
  const { community, callBackId, outcome, note } = input
  mustReach(request.actor, asker, community)
  const { Item } = await CallBack.build(GetItemCommand).key({ callBackId }).options({ consistent: true }).send()
  must(Item?.community === community, 'callBack.unknown')
  must(!['right', 'wrong'].includes(Item.state), 'callBack.done')
  must(!Item.involved.includes(request.actor.id) && !await sharesHousehold(request, Item.personId), 'callBack.stake')
  const said = { note, byName: request.actor.nameMasked ?? '*', at: momentText(request.at) }
  const after: CallBack = { ...Item, state: outcome, ...said }
  const data = { callBackId, recordId: Item.recordId, outcome }
  return commit(request, { type: 'callBack.recorded', community, data, answer: await callBackView(after) },
    write(CallBack.build(PutTransaction).item(placedCallBack(after))
      .options({ condition: { attr: 'state', eq: Item.state } }), 'stale'),
    ...(outcome === 'wrong' ? [denied(request, Item, note)] : []))
}
