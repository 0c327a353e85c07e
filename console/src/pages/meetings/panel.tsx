import { Button, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Output } from '../../../../shared/contract/index.ts'
import { useMe } from '../../api/me.tsx'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Loading } from '../../components/page.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { mayAdminister } from '../../shell/permissions.ts'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { CloseForm } from './close-form.tsx'
import { hasBegun } from './model.ts'
import { PaperLists } from './paper-lists.tsx'

export type Meeting = Output<'GET /meetings'>['items'][number]
export type Roster = Output<'GET /meetings/:meetingId/roster'>
const words = text.meetings

const People = ({ people }: { people: Roster['people'] }) => {
  const { say } = useSpeech()
  return (
    <Table
      size="small" dataSource={people} rowKey={(row) => row.personId} pagination={false} data-testid="meeting-people"
      locale={{ emptyText: say(words.nobody) }}
      columns={[
        { title: say(words.person), dataIndex: 'name' },
        { title: say(words.evidence), key: 'evidence', render: (_, row) => <>
          {say(row.evidence ? words[row.evidence] : words.notYet)}{row.late ? ` · ${say(words.late)}` : ''}
          {row.proposalAdopted ? ` · ${say(words.adopted)}` : ''}
        </> },
      ]}
    />
  )
}

const Result = ({ meeting }: { meeting: Meeting }) => {
  const { say } = useSpeech()
  const { minutes, proposals, vote } = meeting
  return (
    <Facts>
      {minutes && <Fact name={say(words.minutes)}>{minutes}</Fact>}
      {proposals.map(({ text: told, adopted }) =>
        <Fact key={told} name={say(words.proposal)}>{told}{adopted ? ` · ${say(words.isAdopted)}` : ''}</Fact>)}
      {vote && <Fact name={say(words.result)}>{vote.title} · {say(vote.passed ? words.passed : words.failed)} {vote.number}</Fact>}
    </Facts>
  )
}

/** Who comes and who came, the paper lists, and how the meeting ends. */
export const Panel = ({ meeting, community, done }: { meeting: Meeting; community: string; done: () => void }) => {
  const { say } = useSpeech()
  const administers = mayAdminister(useMe().roles, community)
  const [now] = useState(() => Date.now())
  const meetingId = meeting.id
  const read = useRead('GET /meetings/:meetingId/roster', { community, meetingId })
  // Kept while it is read again: minutes that somebody is typing stay.
  const roster = useKept(read, meetingId)
  const failed = read.status === 'failed' && <FailureNote failure={read.failure} again={read.again} />
  if (!roster) return failed || <Loading />
  const { people, paperLists } = roster
  const begun = hasBegun(meeting, now)
  return (
    <div className="deed" data-testid={`panel-${meetingId}`}>
      {meeting.state === 'announced' && (
        <p><Link to={routes.meetingSite(community, meetingId)} data-testid={`site-${meetingId}`}><Button>{say(words.site)}</Button></Link></p>
      )}
      {failed}
      <h3>{say(words.people)}</h3>
      <People people={people} />
      <PaperLists meetingId={meetingId} community={community} lists={paperLists} open={meeting.state === 'announced' && begun}
        administers={administers} again={read.again} />
      {meeting.state === 'announced' && administers && (begun
        ? <CloseForm meeting={meeting} community={community} people={people} done={done} />
        : <ReasonAct call="POST /meetings/:meetingId/cancellations" id={meetingId} label={words.cancelReason} done={done}
            choices={[{ id: 'cancel', label: words.cancel, input: (reason) => ({ community, meetingId, reason }) }]} />)}
      <Result meeting={meeting} />
    </div>
  )
}
