import { chinaDay } from '../../../../shared/units.ts'
import { loadActor } from '../../../platform/actor.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { findCampaign } from '../../campaigns/find.ts'
import { isFor } from '../../campaigns/see.ts'
import { dropReminder, findReminders, readReminder, remindTask, saveReminder } from './keep.ts'
import { momentOf, nextAfter } from './rules.ts'

/**
 * Tell a donor that it is time, and when it will be again; it ends with the campaign and with the donor's part in it.
 * One of a double goes on for the record that stays, or goes without a word where that has its own (PEERS 1.11).
 */
export const remind = async (request: Request, key: string) => {
  const [personId = '', campaignId = ''] = key.split('.')
  const before = await readReminder({ personId, campaignId })
  if (!before || before.paused) return undefined
  const [campaign, actor] = await Promise.all([findCampaign(campaignId), loadActor(personId)])
  const today = chinaDay(request.at)
  const { community, title, amountFen, every, nextOn } = before
  const data = { personId, campaignId, title, amountFen }
  if (campaign.state !== 'open' || today > campaign.plan.lastDay || !actor || !isFor(actor, campaign)) {
    return commit(request, { type: 'givingReminder.ended', community, data, answer: {} }, dropReminder(before))
  }
  const [first] = await findReminders(actor, campaignId)
  if (first?.personId !== personId) {
    return commit(request, { type: 'givingReminder.stopped', community, data: { campaignId }, answer: {} },
      dropReminder(before))
  }
  const after = { ...before, version: before.version + 1, nextOn: nextAfter(nextOn, every, today) }
  return commit(request, { type: 'givingReminder.sent', community, data, answer: {} }, saveReminder(before, after),
    due({ task: remindTask, key, at: momentOf(after.nextOn) }))
}
