import { chinaDay } from '../../../../shared/units.ts'
import type { Cell } from '../../../platform/csv.ts'
import type { Activity } from '../../activities/items.ts'
import type { ServiceRecord } from '../../hours/items.ts'
import type { Certificate } from '../certificates/items.ts'
import type { Distinction, Standing } from '../items.ts'
import { evidenceOfRecord } from '../rules.ts'

/**
 * The groups of fields of MZ/T 061-2015 (VR-17), as far as VR-01 to VR-03 name the fields: the codes of the standard's
 * elements were not to be had. People go by their volunteer number and masked name, never by an ID number.
 */
export interface Column<T> { key: string; zh: string; of: (row: T) => Cell }

const column = <T>(key: string, zh: string, of: (row: T) => Cell): Column<T> => ({ key, zh, of })
const dayOf = (moment: string | undefined): string => (moment ? chinaDay(Date.parse(moment)) : '')

export interface Numbered { volunteerNumber: string; nameMasked: string }

const who = <T extends Numbered>(): Column<T>[] => [
  column('volunteerNumber', '志愿者编号', ({ volunteerNumber }) => volunteerNumber),
  column('name', '姓名（脱敏）', ({ nameMasked }) => nameMasked),
]

export type VolunteerRow = Numbered & Standing & { minutes: number; communityName: string }
export const volunteerColumns: Column<VolunteerRow>[] = [
  ...who<VolunteerRow>(),
  column('community', '居住区域代码', ({ community }) => community),
  column('communityName', '居住区域', ({ communityName }) => communityName),
  column('minutes', '服务时间（分钟）', ({ minutes }) => minutes),
  column('records', '服务次数', ({ records }) => records ?? 0),
  column('stars', '星级', ({ level }) => level ?? 0),
]

export interface GroupRow { community: string; unit: string; authority: string }
export const groupColumns: Column<GroupRow>[] = [
  column('code', '区划代码', ({ community }) => community), column('unit', '记录单位', ({ unit }) => unit),
  column('authority', '主管部门', ({ authority }) => authority),
]

export const projectColumns: Column<Activity>[] = [
  column('id', '项目编号', ({ activityId }) => activityId), column('name', '项目名称', ({ title }) => title),
  column('kind', '类别', ({ activityKind }) => activityKind), column('content', '服务内容', ({ summary }) => summary),
  column('place', '地点', ({ place }) => place), column('leader', '负责人（脱敏）', ({ leaderName }) => leaderName),
  column('unit', '活动组织单位', ({ recordingUnit }) => recordingUnit), column('state', '状态', ({ state }) => state),
  column('guarantees', '保障', ({ guarantees }) => guarantees), column('risk', '风险等级', ({ riskLevel }) => riskLevel),
]

export type DistinctionRow = Numbered & Distinction
const common: Column<DistinctionRow>[] = [
  ...who<DistinctionRow>(), column('name', '名称', ({ name }) => name), column('day', '日期', ({ day }) => day),
]
const state = column<DistinctionRow>('state', '状态', (row) => row.state)
export const trainingColumns: Column<DistinctionRow>[] = [
  ...common, column('content', '主要内容', ({ content }) => content),
  column('learningMinutes', '学习时长（分钟）', ({ learningMinutes }) => learningMinutes),
  column('organiser', '举办单位', ({ body }) => body), state,
]
export const awardColumns: Column<DistinctionRow>[] = [
  ...common, column('grantingBody', '授予单位', ({ body }) => body), state,
]
export const ratingColumns: Column<DistinctionRow>[] = [
  ...common, column('score', '评分', ({ score }) => score), column('content', '评价', ({ content }) => content),
  column('ratedBy', '评价人', ({ body }) => body), state,
]

export type HourRow = Numbered & ServiceRecord
export const hourColumns: Column<HourRow>[] = [
  ...who<HourRow>(), column('recordId', '记录编号', ({ recordId }) => recordId),
  column('activity', '活动名称', ({ title }) => title), column('day', '日期', ({ startsAt }) => dayOf(startsAt)),
  column('kind', '来源', ({ activityKind, source }) => source ?? activityKind),
  column('startsAt', '开始', ({ startsAt }) => startsAt), column('endsAt', '结束', ({ endsAt }) => endsAt),
  column('place', '地点', ({ place }) => place), column('minutes', '服务时间（分钟）', ({ minutes }) => minutes),
  column('evidence', '依据', (row) => evidenceOfRecord(row)),
  column('unit', '活动组织单位', ({ recordingUnit }) => recordingUnit),
  column('leader', '活动负责人（脱敏）', ({ leaderName }) => leaderName),
  column('recordedAt', '记录时间', ({ recordedAt }) => recordedAt),
  column('reversedAt', '冲正时间', ({ reversedAt }) => reversedAt),
  column('reversalReason', '冲正原因', ({ reversalReason }) => reversalReason),
]

export type CertificateRow = Numbered & Omit<Certificate, 'volunteerNumber'>
export const certificateColumns: Column<CertificateRow>[] = [
  ...who<CertificateRow>(), column('number', '证明编号', ({ number }) => number), column('from', '起', ({ from }) => from),
  column('to', '止', ({ to }) => to), column('minutes', '服务时间（分钟）', ({ minutes }) => minutes),
  column('unit', '记录单位', ({ unit }) => unit), column('issuedOn', '出具日期', ({ issuedAt }) => dayOf(issuedAt)),
  column('state', '状态', (row) => row.state), column('sha256', 'SHA-256', ({ sha256 }) => sha256),
]
