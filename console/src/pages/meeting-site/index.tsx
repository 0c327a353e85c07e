import { useParams } from 'react-router'
import { useRead } from '../../api/use-read.ts'
import { TurningCode } from '../../components/turning-code.tsx'
import { routes } from '../../shell/routes.ts'
import { Themed } from '../../shell/shell.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const Code = ({ community, meetingId }: { community: string; meetingId: string }) => {
  const { say } = useSpeech()
  return (
    <TurningCode from={useRead('GET /meetings/:meetingId/code', { community, meetingId })} back={routes.meetings(community)}
      counts={({ coming, attended }) => say(text.meetings.counts, { coming, attended })} note={say(text.site.scanNote)} />
  )
}

/** What stands on a screen at a meeting. */
const MeetingSite = () => {
  const { community = '', meetingId = '' } = useParams()
  return (
    <Themed><main className="site" data-testid="page-meeting-site">
      <Code community={community} meetingId={meetingId} />
    </main></Themed>
  )
}
export default MeetingSite
