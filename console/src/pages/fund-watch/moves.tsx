import { Input } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import type { CommitteeSeat } from '../../../../shared/funds.ts'
import { useEvery } from '../../api/use-every.ts'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.fundWatch
interface Where { community: string; fundId: string }
interface Seated { seat: CommitteeSeat | undefined }
type Change = Output<'GET /fund-work/funds/:fundId/use-changes'>['items'][number]

const blank = { from: '', to: '', resolution: '', number: '', filedOn: '', paper: '', gift: '' }
type Draft = typeof blank

const toSend = ({ community, fundId }: Where, { from, to, resolution, number, filedOn, paper, gift }: Draft, reason: string) =>
  (!from || !to || !resolution.trim() ? undefined : {
    community, fundId, fromId: from, toId: to, reason, resolution: resolution.trim(),
    ...(number.trim() && filedOn ? { filing: { number: number.trim(), filedOn } } : {}),
    ...(paper.trim() ? { consentPaper: paper.trim() } : {}), ...(gift.trim() ? { giftId: gift.trim() } : {}),
  })

/** Another use of what is left of a purpose, or of one gift: what the law wants to see first (CF-11). */
const AskForm = ({ community, fundId, purposes, done }: Where & { purposes: [string, string][]; done: () => void }) => {
  const [draft, setDraft] = useState(blank)
  const keep = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const line = (name: keyof Draft, label: typeof words.to, type: 'text' | 'date' = 'text') => (
    <DeedField label={label}>
      <Input type={type} value={draft[name]} {...(type === 'text' ? { maxLength: 60 } : {})}
        onChange={(event) => keep({ [name]: event.target.value })} data-testid={`use-${name}`} />
    </DeedField>
  )
  return (
    <section className="card panel">
      <Deed id="ask-use" title={words.askUse} lead={words.askUseLead} call="POST /fund-work/funds/:fundId/use-changes" button={words.askUseButton}
        done={words.askedUse} noteLabel={words.whyMoved} after={() => { setDraft(blank); done() }}
        input={(reason) => toSend({ community, fundId }, draft, reason)}>
        <div className="filters">
          <Choice id="use-from" label={words.from} value={draft.from || undefined} all={words.choose} width={280} options={purposes}
            choose={(from = '') => keep({ from })} />
          <Choice id="use-to" label={words.to} value={draft.to || undefined} all={words.choose} width={280} options={purposes}
            choose={(to = '') => keep({ to })} />
          {line('resolution', words.resolution)}
          {line('number', words.newFiling)}
          {line('filedOn', text.funds.filedOn, 'date')}
          {line('gift', words.oneGift)}
          {line('paper', words.consentPaper)}
        </div>
      </Deed>
    </section>
  )
}

const Detail = ({ community, seat, change, done }: Seated & { community: string; change: Change; done: () => void }) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { id: changeId, state, reason, resolution, filing, consentPaper, consentedAt, giftId, votes, endReason, byName, at } = change
  const sits = seat !== undefined && seat !== 'supervisor'
  const facts: [string, string | undefined][] = [
    [say(words.whyMoved), reason], [say(words.resolution), resolution], [say(words.newFiling), filing?.number],
    [say(words.consentPaper), consentPaper], [say(words.consentedAt), consentedAt && chinaMinute(consentedAt)], [say(words.oneGift), giftId],
    [say(words.by), `${byName} ${chinaMinute(at)}`], [say(words.ended), endReason],
  ]
  return (
    <>
      <Facts wide>{facts.filter(([, value]) => value).map(([name, value]) => <Fact key={name} name={name}>{value}</Fact>)}</Facts>
      <ul>{votes.map((vote) => (
        <li key={vote.at}>{chinaMinute(vote.at)} · {vote.byName} · {say(vote.yes ? words.yes : words.no)} · {vote.reason}</li>
      ))}</ul>
      {state === 'vote' && !sits && <p className="note" data-testid={`whose-vote-${changeId}`}>{say(words.committeeVotes)}</p>}
      {state === 'vote' && sits && (
        <ReasonAct call="POST /fund-work/use-changes/:changeId/votes" id={`vote-${changeId}`} label={words.voteWhy} done={done} choices={[
          { id: 'yes', label: words.voteYes, input: (why) => ({ community, changeId, yes: true, reason: why }) },
          { id: 'no', label: words.voteNo, input: (why) => ({ community, changeId, yes: false, reason: why }) },
        ]} />
      )}
      {mayPrepareFunds(roles, community) && (state === 'vote' || state === 'consent') && (
        <ReasonAct call="POST /fund-work/use-changes/:changeId/withdrawal" id={`withdraw-${changeId}`} label={words.withdrawWhy} done={done}
          choices={[{ id: 'withdraw', label: words.withdraw, input: (why) => ({ community, changeId, reason: why }) }]} />
      )}
    </>
  )
}

const Moved = ({ fundId, round }: { fundId: string; round: number }) => {
  const { say } = useSpeech()
  const { data } = useEvery('GET /funds/:fundId/use-changes', { fundId })
  return (
    <section className="card panel" data-testid="moved-uses" data-round={round}>
      <h3>{say(words.movedUses)}</h3>
      {data?.length === 0 && <p className="note">{say(words.noMoved)}</p>}
      <ul>{data?.map(({ id, fromTitle, toTitle, movedFen, reason, at }) => (
        <li key={id}>{chinaMinute(at)} · {fromTitle} → {toTitle} · <Amount asset="cny" amount={movedFen} /> · {reason}</li>
      ))}</ul>
    </section>
  )
}

/** Other uses of a fund's money: asked, agreed to, voted on, moved (CF-11). */
export const Moves = ({ community, fundId, seat }: Where & Seated) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const pages = usePages('GET /fund-work/funds/:fundId/use-changes', { community, fundId })
  const campaigns = useEvery('GET /fund-work/funds/:fundId/disclosures', { community, fundId })
  const [open, setOpen] = useState<string>()
  const [round, setRound] = useState(0)
  const again = (): void => { pages.again(); setRound(round + 1) }
  const purposes: [string, string][] = [
    [fundId, say(words.fundItself)], ...(campaigns.data ?? []).map(({ id, title }): [string, string] => [id, title]),
  ]
  return (
    <>
      <p className="note">{say(words.movesLead)}</p>
      <DataTable id="use-changes" pages={pages} rowKey={({ id }) => id} empty={words.noUses} open={open}
        renderDetail={(change) => <Detail key={change.state} community={community} seat={seat} change={change} done={again} />}
        columns={[
          { title: say(words.from), dataIndex: 'fromTitle' },
          { title: say(words.to), dataIndex: 'toTitle' },
          {
            title: say(text.funds.state), key: 'state',
            render: (_, { id, state }) => <span data-testid={`use-state-${id}`}>{say(words.moveStates[state])}</span>,
          },
          { title: '', key: 'manage', render: (_, { id }) => <DetailButton of={id} open={open} setOpen={setOpen} show={words.look} name="use" /> },
        ]}
        exporting={{
          what: 'use-changes', of: community, header: ['id', 'name', 'toUse', 'state'],
          rows: async () => (await pages.all()).map(({ id, fromTitle, toTitle, state }) => [id, fromTitle, toTitle, state]),
        }} />
      <Moved key={round} fundId={fundId} round={round} />
      {mayPrepareFunds(roles, community) && <AskForm community={community} fundId={fundId} purposes={purposes} done={again} />}
    </>
  )
}
