import { balanceOf } from '../../../ledger/balance.ts'
import { JournalRow } from '../../../ledger/items.ts'
import { divisionName } from '../../../platform/divisions.ts'
import { type Page, listPage } from '../../../platform/list.ts'
import { findEvent } from '../../../platform/reaction.ts'
import { partAbout } from '../../../platform/parts.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { Activity, activitiesOf } from '../../activities/items.ts'
import { recordingUnitOf } from '../../activities/rules.ts'
import { ServiceRecord } from '../../hours/items.ts'
import { readRecord } from '../../hours/recording.ts'
import { Certificate, certificatesOf } from '../certificates/items.ts'
import { findStanding } from '../find.ts'
import { Distinction, Volunteer, distinctionsOf } from '../items.ts'
import {
  type Column, awardColumns, certificateColumns, groupColumns, hourColumns, projectColumns, ratingColumns,
  trainingColumns, volunteerColumns,
} from './groups.ts'

/** Where a page of a group comes from: a community's, or one person's own. */
export interface From { community: string; personId?: string | undefined; cursor?: string | undefined }

/** A group: its columns, and a page of its rows. */
export interface Source { columns: Column<never>[]; page: (from: From) => Promise<Page<object>> }

const rowsInPart = 100

const source = <T extends object>(columns: Column<T>[], page: (from: From) => Promise<Page<T>>): Source =>
  ({ columns: columns as Column<never>[], page })

/** With number and masked name of the person instead of the id. */
const numbered = async <T extends { personId: string }>({ items, ...rest }: Page<T>) => {
  const people = new Map(await Promise.all([...new Set(items.map(({ personId }) => personId))].map(async (personId) =>
    [personId, await findStanding(personId)] as const)))
  return { ...rest, items: items.map((item) => {
    const { number = '', nameMasked = '*' } = people.get(item.personId) ?? {}
    return { ...item, volunteerNumber: number, nameMasked }
  }) }
}

const volunteers = async ({ community, personId, cursor }: From) => {
  const page: Page<{ personId: string }> = personId ? { items: [{ personId }] }
    : await listPage(Volunteer, { partition: `volunteers#${community}`, limit: rowsInPart, cursor })
  const communityName = await divisionName(community)
  const items = await Promise.all(page.items.map(async (one) => {
    const minutes = await balanceOf(`serviceMinutes:volunteer:${one.personId}`)
    return { ...await findStanding(one.personId), communityName, minutes }
  }))
  return numbered({ ...page, items })
}

const groups = async ({ community }: From) => {
  const [name, settings] = await Promise.all([divisionName(community), settingsOf(community)])
  return { items: [{ community, unit: recordingUnitOf(name), authority: settings['volunteering.recordAuthority'] }] }
}

const projects = ({ community, cursor }: From) =>
  listPage(Activity, { partition: activitiesOf(community), index: true, limit: rowsInPart, cursor })

const distinctions = (kind: Distinction['kind']) => async ({ community, personId, cursor }: From) =>
  numbered(await listPage(Distinction, personId
    ? { partition: `distinctions#${personId}`, prefix: `${kind}#`, limit: rowsInPart, cursor }
    : { partition: distinctionsOf(community, kind), index: true, limit: rowsInPart, cursor }))

/** The record behind a movement of hours in the journal. */
const recordBehind = async ({ eventId, movementId }: JournalRow): Promise<ServiceRecord[]> => {
  const event = await findEvent(eventId)
  if (!event) return []
  const index = Number(movementId.split('~')[1] ?? 0)
  const { personId, recordId } = partAbout(event, index).data as { personId?: string; recordId?: string }
  if (!personId || !recordId) return []
  const record = await readRecord(personId, recordId)
  return record ? [record] : []
}

const hours = async ({ community, personId, cursor }: From) => {
  if (personId) {
    const partition = `serviceRecords#${personId}`
    return numbered(await listPage(ServiceRecord, { partition, limit: rowsInPart, cursor }))
  }
  const page = await listPage(JournalRow, { partition: `journal#${community}`, limit: rowsInPart, cursor })
  // A record is exported with its first movement; that it was reversed stands in it.
  const recorded = page.items.filter(({ movement, reverses }) => movement === 'hours.record' && !reverses)
  const items = (await Promise.all(recorded.map(recordBehind))).flat()
  return numbered({ ...page, items })
}

const certificates = async ({ community, personId, cursor }: From) =>
  numbered(await listPage(Certificate, personId
    ? { partition: `certificates#${personId}`, limit: rowsInPart, cursor }
    : { partition: certificatesOf(community), index: true, limit: rowsInPart, cursor }))

export const sources = {
  volunteers: source(volunteerColumns, volunteers),
  groups: source(groupColumns, groups),
  projects: source(projectColumns, projects),
  trainings: source(trainingColumns, distinctions('training')),
  awards: source(awardColumns, distinctions('award')),
  hours: source(hourColumns, hours),
  ratings: source(ratingColumns, distinctions('rating')),
  certificates: source(certificateColumns, certificates),
}
