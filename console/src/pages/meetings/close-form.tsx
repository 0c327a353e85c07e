import { Button, Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { Input as In } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { Choice } from '../../components/choice.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Meeting, Roster } from './panel.tsx'

type Closing = In<'POST /meetings/:meetingId/closings'>
type Proposal = Closing['proposals'][number]
type Vote = NonNullable<Closing['vote']>
const words = text.meetings
const emptyVote: Vote = { title: '', text: '', eligible: 0, inFavour: 0, against: 0, abstained: 0, commonProperty: false }
const counts = ['eligible', 'inFavour', 'against', 'abstained'] as const

const VoteFields = ({ vote, set }: { vote: Vote; set: (vote: Vote) => void }) => {
  const { say } = useSpeech()
  return (
    <>
      <p className="note">{say(words.rule)}</p>
      <div className="form-row">
        <Labelled label={words.voteTitle}>
          <Input value={vote.title} maxLength={60} data-testid="vote-title" onChange={(event) => set({ ...vote, title: event.target.value })} />
        </Labelled>
        <Labelled label={words.voteText}>
          <Input value={vote.text} maxLength={1000} data-testid="vote-text" onChange={(event) => set({ ...vote, text: event.target.value })} />
        </Labelled>
        {counts.map((one) => (
          <Labelled key={one} label={words[one]}>
            <InputNumber value={vote[one]} min={0} precision={0} data-testid={`vote-${one}`}
              onChange={(next) => set({ ...vote, [one]: next ?? 0 })} />
          </Labelled>
        ))}
      </div>
      <Checkbox checked={vote.commonProperty} data-testid="vote-common" onChange={(event) => set({ ...vote, commonProperty: event.target.checked })}>
        {say(words.commonProperty)}
      </Checkbox>
    </>
  )
}

interface ProposalProps { proposal: Proposal; index: number; proposers: [string, string][]; set: (proposal: Proposal) => void }

const ProposalFields = ({ proposal, index, proposers, set }: ProposalProps) => {
  const { say } = useSpeech()
  return (
    <div className="form-row">
      <Choice id={`proposer-${index}`} label={words.proposer} value={proposal.personId} options={proposers}
        choose={(personId) => set({ ...proposal, personId: personId ?? '' })} />
      <Labelled label={words.proposal}>
        <Input value={proposal.text} maxLength={300} data-testid={`proposal-${index}`}
          onChange={(event) => set({ ...proposal, text: event.target.value })} />
      </Labelled>
      <Checkbox checked={proposal.adopted} data-testid={`adopted-${index}`} onChange={(event) => set({ ...proposal, adopted: event.target.checked })}>
        {say(words.isAdopted)}
      </Checkbox>
    </div>
  )
}

interface Props { meeting: Meeting; community: string; people: Roster['people']; done: () => void }

/** The minutes, what was proposed by whom of those who came, and the vote of a deciding meeting. */
export const CloseForm = ({ meeting, community, people, done }: Props) => {
  const { say } = useSpeech()
  const [minutes, setMinutes] = useState('')
  const [proposals, setProposals] = useState<Proposal[]>([])
  const [vote, setVote] = useState<Vote>()
  const action = useAction('POST /meetings/:meetingId/closings')
  const proposers = people.filter(({ attendedAt }) => attendedAt).map(({ personId, name }): [string, string] => [personId, name])
  const whole = minutes.trim() && proposals.every(({ personId, text: told }) => personId && told.trim())
    && (!vote || (vote.title.trim() && vote.text.trim() && vote.eligible > 0))
  const close = async (): Promise<void> => {
    const input = { community, meetingId: meeting.id, minutes: minutes.trim(), proposals, ...(vote ? { vote } : {}) }
    if (await action.send(input)) done()
  }
  return (
    <section className="deed" data-testid="close-form">
      <h3>{say(words.closeTitle)}</h3>
      <Labelled label={words.minutes}>
        <Input.TextArea value={minutes} maxLength={4000} rows={4} data-testid="minutes" onChange={(event) => setMinutes(event.target.value)} />
      </Labelled>
      {proposals.map((proposal, index) => (
        <ProposalFields key={index} proposal={proposal} index={index} proposers={proposers}
          set={(next) => setProposals(proposals.map((one, at) => (at === index ? next : one)))} />
      ))}
      <Button disabled={proposers.length === 0 || proposals.length >= 30} data-testid="add-proposal"
        onClick={() => setProposals([...proposals, { personId: '', text: '', adopted: false }])}>
        {say(words.addProposal)}
      </Button>
      {meeting.stage === 'decide' && (
        <Checkbox checked={vote !== undefined} data-testid="with-vote" onChange={(event) => setVote(event.target.checked ? emptyVote : undefined)}>
          {say(words.vote)}
        </Checkbox>
      )}
      {vote && <VoteFields vote={vote} set={setVote} />}
      {action.failure && <FailureNote failure={action.failure} />}
      <Button type="primary" disabled={!whole} loading={action.busy} onClick={() => void close()} data-testid="close-meeting">
        {say(words.close)}
      </Button>
    </section>
  )
}
