import type { Place } from './places.ts'
import { type Town, community } from './town.ts'

/** A report that is done and one that waits; a meeting that is on and one with a result and a resolution. */
export const liveCivic = async (town: Town) => {
  const at = (minutes: number): string => new Date(town.system.clock.now() + minutes * 60_000).toISOString()
  const report = (place: string, text: string) => town.as('resident')('POST /snap-reports', { kind: 'facility', place, text })
  await report('红巷口', '路边井盖松了，走过会响。')
  const { id: reportId } = await report('5 号楼道', '灯坏了，晚上看不见台阶。')
  const which = { community: community.code, reportId }
  await town.as('admin')('POST /snap-reports/:reportId/acceptances', { ...which, class: 'report' })
  await town.as('admin')('POST /snap-reports/:reportId/completions', { ...which, answer: '已换新灯。' })
  const announce = (title: string, stage: 'propose' | 'decide') => town.as('admin')('POST /meetings', {
    community: community.code, title, stage, place: '社区会议室', startsAt: at(2), endsAt: at(120), audience: '全体业主',
  })
  const [{ id: onNow }, { id: meetingId }] = [await announce('谁来管花坛', 'propose'), await announce('停车公约', 'decide')]
  await town.system.clock.advance(3)
  await town.as('admin')('POST /meetings/:meetingId/closings', {
    community: community.code, meetingId, minutes: '按楼栋投票，公约通过。', proposals: [],
    vote: { title: '停车公约', text: '每户一个车位，临时车位轮流用。', eligible: 30, inFavour: 21, against: 2, abstained: 1, commonProperty: true },
  })
  await town.system.clock.advance(2)
  return { reportId, onNow, meetingId }
}

/** The pages of reports and meetings. */
export const civicPlaces = ({ reportId, onNow, meetingId }: Awaited<ReturnType<typeof liveCivic>>): Place[] => [
  { whose: 'resident', name: 'snap-report', path: 'packages/civic/report/index', shows: '#kind-facility' },
  { whose: 'resident', name: 'snap-report-text', path: 'packages/civic/report/index', shows: '#kind-facility',
    afterwards: (hands) => hands.tap('kind-facility') },
  { whose: 'resident', name: 'snap-mine', path: 'packages/civic/mine/index', shows: `#snap-${reportId}` },
  { whose: 'neighbour', name: 'snap-mine-none', path: 'packages/civic/mine/index', shows: '#no-reports' },
  { whose: 'resident', name: 'snap', path: `packages/civic/snap/index?reportId=${reportId}`, shows: '#solved' },
  { whose: 'resident', name: 'meetings', path: 'packages/civic/meetings/index', shows: `#meeting-${onNow}` },
  { whose: 'resident', name: 'meeting-sign', path: `packages/civic/meeting/index?meetingId=${onNow}`, shows: '#meeting-code' },
  { whose: 'resident', name: 'meeting-result', path: `packages/civic/meeting/index?meetingId=${meetingId}`, shows: '#vote' },
  { whose: 'resident', name: 'resolutions', path: 'packages/civic/resolutions/index', shows: '[id^=resolution-]' },
]
