import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { leaderRoles } from '../../../../shared/roles.ts'
import { chinaDay, chinaDayEnd, chinaDayStart } from '../../../../shared/units.ts'
import { mustReach } from '../../../platform/actor.ts'
import { adminsOf } from '../../../platform/admins.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { type DueTask, due } from '../../../platform/due.ts'
import { recordsTable } from '../../../platform/dynamo.ts'
import { listPage } from '../../../platform/list.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { addWorkingDays } from '../../../platform/working-days.ts'
import type { Shift } from '../../activities/items.ts'
import { findShift } from '../../find.ts'
import { watchShifts } from '../../watch-shifts.ts'
import { rosterOf, unrecordedIn } from '../roster.ts'

const task = 'hours.recording'
const nineMs = 9 * 3_600_000

/** A shift whose hours are nearly due to be recorded, or overdue (VR-04). Read: of a community, soonest due first. */
export const RedListRow = new Entity({
  name: 'redListRow',
  table: recordsTable,
  schema: item({
    community: string().key(), deadline: string().key(), shiftId: string().key(), title: string(), leaderName: string(),
    endsAt: string(), unrecorded: number(),
  }),
  computeKey: ({ community, deadline, shiftId }: { community: string; deadline: string; shiftId: string }) =>
    ({ pk: `redList#${community}`, sk: `${deadline}#${shiftId}` }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type RedListRow = FormattedItem<typeof RedListRow>

const nineOclock = (day: string): string => momentText(Date.parse(chinaDayStart(day)) + nineMs)

/** When to look after a shift first, and until when its hours are to be recorded. */
const timesOf = async ({ endsAt, community }: Shift) => {
  const values = await settingsOf(community)
  const ended = chinaDay(Date.parse(endsAt))
  return {
    lookAt: nineOclock(addWorkingDays(ended, values['volunteering.redListWorkingDays'])),
    deadline: chinaDayEnd(addWorkingDays(ended, values['volunteering.recordWorkingDays'])),
  }
}

/** Once its shifts are published, they are looked after on the eighth working day behind each. */
export const watchRecording = watchShifts({
  name: 'volunteering.watchRecording', task, type: 'recording.watched',
  dueAt: async (shift) => (await timesOf(shift)).lookAt,
})

/** Each working day again until everybody's hours stand; the leader and who administers are told (VR-04). */
export const recordingTask: DueTask = {
  task,
  run: async (request, shiftId) => {
    const shift = await findShift(shiftId)
    const { community, title, leaderName, leaderId, endsAt } = shift
    const { lookAt, deadline } = await timesOf(shift)
    const again = (at: string) => due({ task, key: shiftId, at })
    if (request.at < Date.parse(lookAt)) {
      return commit(request, { type: 'recording.watched', community, data: { shiftIds: [shiftId] }, answer: {} },
        again(lookAt))
    }
    const unrecorded = unrecordedIn(await rosterOf(shift))
    if (unrecorded === 0) {
      return commit(request, { type: 'recording.complete', community, data: { shiftId }, answer: {} },
        write(RedListRow.build(DeleteTransaction).key({ community, deadline, shiftId }), 'stale'))
    }
    const people = [...new Set([leaderId, ...await adminsOf(community)])]
    const data = { shiftId, title, unrecorded, deadline, people, overdue: momentText(request.at) > deadline }
    return commit(request, { type: 'recording.late', community, data, answer: {} },
      write(RedListRow.build(PutTransaction)
        .item({ community, deadline, shiftId, title, leaderName, endsAt, unrecorded }), 'stale'),
      again(nineOclock(addWorkingDays(chinaDay(request.at), 1))))
  },
}

interface Input { community: string; cursor?: string | undefined; limit?: number | undefined }

/** The shifts of a community whose hours are nearly due or overdue, as they stand now. Refuses with `role.scope`. */
export const seeRedList = async (request: Request, { community, ...paging }: Input) => {
  mustReach(request.actor, [...leaderRoles, 'auditor'], community)
  const page = await listPage(RedListRow, { partition: `redList#${community}`, ...paging })
  const rows = await Promise.all(page.items.map(async (row) =>
    ({ ...row, unrecorded: unrecordedIn(await rosterOf(await findShift(row.shiftId))) })))
  const now = momentText(request.at)
  const items = rows.filter(({ unrecorded }) => unrecorded > 0)
    .map(({ community: _, ...row }) => ({ ...row, overdue: now > row.deadline }))
  return { ...page, items }
}
