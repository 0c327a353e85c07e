import { Input, Tabs } from 'antd'
import { useState, type ReactNode } from 'react'
import { useMe } from '../../api/me.tsx'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { Deed, DeedField } from '../../components/deed.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { mayMarkAccounts, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { Campaigns } from './campaigns.tsx'
import { type KeptFund, type Seated, seatsOf } from './model.ts'
import { DraftForm } from './plan-form.tsx'
import { PublicPage } from './public-page.tsx'
import { Seats } from './seats.tsx'

const words = text.funds

interface Props { community: string; fund: KeptFund; done: () => void }

const NewCommittee = ({ community, fund: { id: fundId }, done }: Props) => {
  const [seated, setSeated] = useState<Seated[]>([])
  return (
    <Deed id="seat-committee" title={words.newCommittee} lead={words.committeeLead} call="POST /fund-work/funds/:fundId/committees"
      button={words.newCommittee} done={words.seated} noteLabel={words.resolution} after={() => { setSeated([]); done() }}
      input={(resolution) => (seated.length > 0 ? { community, fundId, seats: seatsOf(seated), resolution } : undefined)}>
      <Seats id="committee" seated={seated} change={setSeated} />
    </Deed>
  )
}

const Committee = (props: Props & { office: boolean }) => {
  const { say } = useSpeech()
  const { fund, office } = props
  return (
    <>
      <ul data-testid="committee">
        {fund.committee.map(({ personId, name, seat }) => <li key={personId}>{say(words.seats[seat])}：{name}</li>)}
      </ul>
      <p className="note">{say(words.resolution)} {fund.resolution}</p>
      <PublicPage kind="funds" id={fund.id} />
      {office && fund.state === 'open' && <NewCommittee {...props} />}
    </>
  )
}

const Closing = ({ community, fund: { id: fundId }, done }: Props) => {
  const [resolution, setResolution] = useState('')
  return (
    <Deed id="begin-closing" title={words.closing} lead={words.closingLead} call="POST /fund-work/funds/:fundId/closing" button={words.beginClosing}
      done={words.closingBegun} noteLabel={words.closingReason} after={done}
      input={(reason) => (resolution.trim() ? { community, fundId, reason, resolution: resolution.trim() } : undefined)}>
      <DeedField label={words.resolution}>
        <Input value={resolution} maxLength={60} onChange={(event) => setResolution(event.target.value)} data-testid="closing-resolution" />
      </DeedField>
    </Deed>
  )
}

/** One fund: its campaigns, a plan to draft, its committee, and its end. */
export const FundDetail = ({ community, fundId, done }: { community: string; fundId: string; done: () => void }) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const read = useRead('GET /fund-work/funds/:fundId', { community, fundId })
  const fund = useKept(read, fundId)
  const [round, setRound] = useState(0)
  if (!fund) return read.status === 'failed' ? <FailureNote failure={read.failure} again={read.again} /> : null
  const again = (): void => { read.again(); done() }
  const [office, officer] = [mayMarkAccounts(roles, community), mayPrepareFunds(roles, community)]
  const tab = (key: string, label: Words, children: ReactNode) =>
    ({ key, label: <span data-testid={`part-${key}`}>{say(label)}</span>, children })
  const isOpen = fund.state === 'open'
  return (
    <Tabs size="large" items={[
      tab('campaigns', words.campaigns, <Campaigns key={round} community={community} fundId={fundId} />),
      ...officer && isOpen
        ? [tab('draft', words.draft, <DraftForm community={community} fund={fund} done={() => setRound(round + 1)} />)] : [],
      tab('committee', words.committee, <Committee community={community} fund={fund} done={again} office={office} />),
      ...office && isOpen ? [tab('closing', words.closing, <Closing community={community} fund={fund} done={again} />)] : [],
    ]} />
  )
}
