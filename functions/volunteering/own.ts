import { momentText } from '../platform/clock.ts'
import { listPage } from '../platform/list.ts'
import { type OpenMatter, type Own, behind, erasedName, ownList, rowAt, rowsOf } from '../platform/own.ts'
import { type Activity, LedActivity, LedShift, type Shift, shiftKey } from './activities/items.ts'
import { Qualification } from './activities/qualifications.ts'
import { Regular, regularsOfPerson } from './activities/regulars.ts'
import { CheckEvidence, evidenceKey, ServiceRecord } from './hours/items.ts'
import { RecordReport } from './hours/reports/items.ts'
import { SignUp } from './items.ts'
import { CalendarLink } from './places/calendar/items.ts'
import { Certificate } from './standing/certificates/items.ts'
import { Distinction, StarFact } from './standing/items.ts'
import { Pledge } from './standing/pledges/items.ts'

const noName = () => ({ nameMasked: erasedName })
const of = (name: string) => (personId: string) => ({ partition: `${name}#${personId}` })
const led = (personId: string) => ({ partition: `leader#${personId}`, newestFirst: true })

/** Where a person is in the list of volunteers of the home community: their standing says which. */
const listed = ownList<{ personId: string }>({
  name: 'volunteer', erase: 'row',
  pages: async (personId) => {
    const standing = (await rowAt<{ community?: string }>((id) => ({ pk: `standing#${id}`, sk: 'standing' }))(
      personId, undefined)).items[0]?.row
    return rowAt<{ personId: string }>(() => ({ pk: `volunteers#${standing?.community}`, sk: personId }))(
      personId, undefined)
  },
})

const soonAndOpen = ({ status }: SignUp): boolean => ['signedUp', 'offered', 'waiting'].includes(status)

// A person has fewer places ahead than this, and leads fewer shifts.
const mostAhead = 200

const open = async (personId: string, at: number): Promise<OpenMatter[]> => {
  const from = momentText(at)
  const [signUps, regulars, ledShifts] = await Promise.all([
    listPage(SignUp, { partition: `signUps#${personId}`, from, limit: mostAhead }),
    listPage(Regular, { partition: regularsOfPerson(personId), index: true, limit: mostAhead }),
    behind<typeof LedShift, Shift>(LedShift, led, shiftKey)(personId, undefined),
  ])
  const leading = ledShifts.items.filter(({ row }) =>
    row.leaderId === personId && row.state === 'open' && row.endsAt > from)
  return [
    { step: 'shifts', count: signUps.items.filter(soonAndOpen).length + regulars.items.length },
    { step: 'leading', count: leading.length, first: true },
  ]
}

export const volunteeringOwn: Own = {
  lists: [
    ownList<SignUp>({
      name: 'signUps', pages: rowsOf(SignUp, of('signUps')),
      erase: () => ({ selfReportNote: undefined, cancelReason: undefined }),
    }),
    // Where a phone was at a check goes at once; of others it is reduced after ninety days (PV-05).
    ownList<CheckEvidence>({
      name: 'checkEvidence', erase: 'row',
      pages: behind<typeof SignUp, CheckEvidence>(SignUp, of('signUps'), evidenceKey),
    }),
    // Kept for ten years at least, under the volunteer number (VR-14); it names nobody but who led and confirmed.
    ownList<ServiceRecord>({ name: 'serviceRecords', pages: rowsOf(ServiceRecord, of('serviceRecords')) }),
    ownList<RecordReport>({
      name: 'recordReports', pages: rowsOf(RecordReport, of('recordReports')) as never,
      erase: () => ({ name: erasedName, note: '' }),
    }),
    ownList<object>({
      name: 'standing', pages: rowAt((personId) => ({ pk: `standing#${personId}`, sk: 'standing' })),
      erase: () => ({ ...noName(), onBoard: false, listPk: undefined, listSk: undefined }),
    }),
    ownList({ name: 'stars', pages: rowsOf(StarFact, of('stars')) }),
    ownList<Distinction>({ name: 'distinctions', pages: rowsOf(Distinction, of('distinctions')), erase: noName }),
    ownList<Certificate>({
      name: 'certificates', pages: rowsOf(Certificate, of('certificates')) as never,
      view: ({ nameSealed: _, nameHash: _hash, ...certificate }) => certificate,
      erase: () => ({ ...noName(), nameSealed: undefined, nameHash: undefined, purpose: undefined }),
    }),
    ownList<Qualification>({
      name: 'qualifications', erase: 'row', pages: rowsOf(Qualification, of('qualifications')),
    }),
    ownList<Regular>({
      name: 'regulars', erase: 'row',
      pages: rowsOf(Regular, (personId) => ({ partition: regularsOfPerson(personId), index: true })),
    }),
    ownList<Pledge>({
      name: 'pledges', pages: rowsOf(Pledge, of('pledges')) as never,
      erase: ({ log }) => ({ claimantMasked: erasedName, log: log.map(({ at }) => ({ at, text: '' })) }),
    }),
    ownList<Activity>({
      name: 'ledActivities',
      // The list holds what one leads, and what one handed in for another to lead.
      erase: ({ leaderId, review }, erased) => ({
        ...(leaderId === erased ? { leaderName: erasedName } : {}),
        ...(review?.submittedBy === erased ? { review: { ...review, submittedByName: erasedName } } : {}),
      }),
      pages: behind<typeof LedActivity, Activity>(LedActivity, of('ledActivities'),
        ({ activityId }) => ({ pk: `activity#${activityId}`, sk: 'activity' })),
    }),
    ownList<Shift>({
      name: 'ledShifts', erase: () => ({ leaderName: erasedName }),
      view: ({ codeSecret: _, ...shift }) => shift, pages: behind<typeof LedShift, Shift>(LedShift, led, shiftKey),
    }),
    ownList<{ digest: string }>({
      name: 'calendarLinks', erase: 'row', view: () => ({}),
      pages: behind<typeof CalendarLink, { digest: string }>(CalendarLink, of('calendarOf'),
        ({ digest }) => ({ pk: `calendar#${digest}`, sk: 'calendar' })),
    }),
    ownList({ name: 'calendars', erase: 'row', view: () => ({}), pages: rowsOf(CalendarLink, of('calendarOf')) }),
    listed,
  ],
  open,
}
