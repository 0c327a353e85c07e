import type { Meeting, MeetingPerson, PaperList } from './items.ts'

/** What everybody may know: no secret, and proposals without names (VR-15). */
export const meetingView = ({
  meetingId, codeSecret: _, openLists: __, proposals = [], ...rest
}: Meeting) => ({ id: meetingId, ...rest, proposals: proposals.map(({ text, adopted }) => ({ text, adopted })) })

/** With what concerns one resident. */
export const meetingFor = (meeting: Meeting, me: MeetingPerson | undefined) => ({
  ...meetingView(meeting), iAmComing: me?.coming === true, iAttended: me?.attendedAt !== undefined,
})

export const paperListView = ({ meetingId: _, paperListId, enteredBy: __, ...rest }: PaperList) =>
  ({ id: paperListId, ...rest })

export const rosterView = (meeting: Meeting, people: MeetingPerson[], paperLists: PaperList[]) => {
  const adopted = new Set((meeting.proposals ?? []).flatMap((one) => (one.adopted ? [one.personId] : [])))
  return {
    meeting: meetingView(meeting),
    people: people.filter(({ coming, attendedAt }) => coming || attendedAt)
      .map(({ personId, name, coming = false, attendedAt, evidence, late }) => ({
        personId, name, coming, attendedAt, evidence, late, ...(adopted.has(personId) ? { proposalAdopted: true } : {}),
      })),
    paperLists: paperLists.map(paperListView),
  }
}
