import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'
import type { Promised } from '../../../platform/overdue.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/**
 * What a volunteer says is wrong with a record, or missing of a shift (VR-05). Read: a person's; those of a community,
 * open ones and soonest due first (`lists`).
 */
export const RecordReport = new Entity({
  name: 'recordReport',
  table: recordsTable,
  schema: item({
    personId: string().key(), reportId: string().key(), name: string(), community: string(),
    /** The record that is wrong, or the shift of which one is missing. */
    about: string(), shiftId: string(), title: string(), startsAt: string(),
    /** As it stands, and as the volunteer says it was. */
    recordedMinutes: number(), minutes: number(), note: string(),
    state: string().enum('open', 'corrected', 'dismissed'), openedAt: string(), dueAt: string(),
    decidedMinutes: number().optional(), reason: string().optional(), decidedByName: string().optional(),
    decidedAt: string().optional(),
    listPk: string().hidden().optional(), listSk: string().hidden().optional(),
  }),
  computeKey: ({ personId, reportId }: { personId: string; reportId: string }) =>
    ({ pk: `recordReports#${personId}`, sk: reportId }),
  ...plain,
})
export type RecordReport = Omit<FormattedItem<typeof RecordReport>, 'listPk' | 'listSk'>

export const reportsOf = (community: string): string => `recordReports#${community}`

/** With its place in the list of its community: open ones first, by when they are due. */
export const placedReport = (report: RecordReport) => ({
  ...report, listPk: reportsOf(report.community),
  listSk: `${report.state === 'open' ? 0 : 1}#${report.dueAt}#${report.reportId}`,
})

/** The verification that is promised (VR-05). */
export const promisedOf = ({ personId, reportId, community, title, dueAt }: RecordReport): Promised =>
  ({ kind: 'report', reference: `${personId}/${reportId}`, community, title, dueAt })

export const reportView = ({ reportId, ...report }: RecordReport, atMs: number) =>
  ({ id: reportId, ...report, overdue: report.state === 'open' && Date.parse(report.dueAt) < atMs })
