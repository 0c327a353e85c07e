import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { donors } from '../../../../shared/contract/donors.ts'
import { modeRules } from '../../../../shared/funds.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { type Actor, idsOf } from '../../../platform/actor.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { due, notDue } from '../../../platform/due.ts'
import { listOver } from '../../../platform/list.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { findCampaign } from '../../campaigns/find.ts'
import { isFor } from '../../campaigns/see.ts'
import { GivingReminder, remindersOf } from './items.ts'
import { firstAfter, momentOf } from './rules.ts'

export const remindTask = 'gift.remind'

interface Key { personId: string; campaignId: string }
export const dueKey = ({ personId, campaignId }: Key): string => `${personId}.${campaignId}`

export const readReminder = async (key: Key): Promise<GivingReminder | undefined> =>
  (await GivingReminder.build(GetItemCommand).key(key).options({ consistent: true }).send()).Item

/** One's own for a campaign, of all one's records; the first, of the record that stays, is what counts (PEERS 1.11). */
export const findReminders = async (actor: Actor, campaignId: string): Promise<GivingReminder[]> => {
  const found = await Promise.all(idsOf(actor).map((personId) => readReminder({ personId, campaignId })))
  return found.filter((one) => one !== undefined)
}

const asRead = (before: GivingReminder | undefined) =>
  (before ? { attr: 'version' as const, eq: before.version } : { attr: 'campaignId' as const, exists: false as const })

export const saveReminder = (before: GivingReminder | undefined, after: GivingReminder): Write =>
  write(GivingReminder.build(PutTransaction).item(after).options({ condition: asRead(before) }), 'stale')
export const dropReminder = (before: GivingReminder): Write =>
  write(GivingReminder.build(DeleteTransaction).key(before).options({ condition: asRead(before) }), 'stale')

export const reminderView = ({ campaignId, title, every, day, amountFen, paused, nextOn }: GivingReminder) =>
  ({ campaignId, title, every, day, amountFen, paused, nextOn })

/** My reminders. */
export const seeReminders = async ({ actor }: Request, paging: Given<(typeof donors)['GET /me/giving-reminders']>) => {
  const page = await listOver(GivingReminder, idsOf(actor).map(remindersOf), paging)
  return { ...page, items: page.items.map(reminderView) }
}

/**
 * To be reminded of giving again, every month or quarter; or to pause that. Nothing is charged (PEERS 5.15). Refuses
 * with `campaign.unknown`, `campaign.state`, `gift.notHere`.
 */
export const keepReminder = async (
  request: Request, input: Given<(typeof donors)['PUT /me/giving-reminders/:campaignId']>,
) => {
  const { actor, at } = request
  const { campaignId, every, day, amountFen, paused } = input
  const campaign = await findCampaign(campaignId)
  const { mode, state, community, plan } = campaign
  must(!['draft', 'filed'].includes(state) && isFor(actor, campaign), 'campaign.unknown')
  must(modeRules[mode].gives === 'pay', 'gift.notHere')
  const today = chinaDay(at)
  must(state === 'open' && today <= plan.lastDay, 'campaign.state')
  const [before] = await findReminders(actor, campaignId)
  const key = { personId: before?.personId ?? actor.id, campaignId }
  const isSame = before?.every === every && before.day === day
  const nextOn = isSame && before.nextOn > today ? before.nextOn : firstAfter(today, day)
  const after: GivingReminder = {
    ...key, version: (before?.version ?? 0) + 1, title: plan.title, community, every, day, amountFen, paused, nextOn,
  }
  const told = { task: remindTask, key: dueKey(key) }
  return commit(request, {
    type: 'givingReminder.kept', community, data: { campaignId, every, day, paused }, answer: reminderView(after),
  }, saveReminder(before, after), paused ? notDue(told) : due({ ...told, at: momentOf(nextOn) }))
}

/** No more. Refuses with `reminder.unknown`. */
export const stopReminder = async (request: Request, { campaignId }: { campaignId: string }) => {
  const all = await findReminders(request.actor, campaignId)
  const { community } = all[0] ?? refuse('reminder.unknown')
  return commit(request, { type: 'givingReminder.stopped', community, data: { campaignId }, answer: {} },
    ...all.flatMap((before) => [dropReminder(before), notDue({ task: remindTask, key: dueKey(before) })]))
}
