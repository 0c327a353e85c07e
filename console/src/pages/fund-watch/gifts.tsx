import { Input } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayApproveFunds, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.fundWatch
type Finding = Output<'GET /fund-work/funds/:fundId/gift-findings'>['items'][number]
interface Props { community: string; finding: Finding; done: () => void }

/** Who gave and where it came from: seen with a reason, and the view is on record (PV-04). */
const Origin = ({ community, finding: { id: findingId, gifts } }: Props) => {
  const { say } = useSpeech()
  const known = gifts.filter(({ hasOrigin }) => hasOrigin)
  const [chosen, setChosen] = useState(known[0]?.id)
  const [seen, setSeen] = useState<string>()
  if (!chosen) return null
  return (
    <Deed id={`origin-${findingId}`} title={words.origin} lead={words.originLead} call="POST /fund-work/gift-findings/:findingId/origins"
      button={words.seeOrigin} done={words.originSeen} noteLabel={words.originWhy}
      after={({ idEnding, source }) => setSeen(say(words.originIs, { ending: idEnding, source }))}
      input={(reason) => ({ community, findingId, giftId: chosen, reason })}>
      {known.length > 1 && (
        <Choice id="origin-gift" label={words.gift} required width={320} value={chosen}
          options={known.map(({ id, paidAt }) => [id, chinaMinute(paidAt)])}
          choose={(next) => { setChosen(next); setSeen(undefined) }} />
      )}
      {seen && <DeedField label={words.originShown}><Input value={seen} readOnly data-testid={`origin-shown-${findingId}`} /></DeedField>}
    </Deed>
  )
}

const Detail = (props: Props) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { community, finding, done } = props
  const { id: findingId, gifts, spendingId, note, state } = finding
  const may = mayPrepareFunds(roles, community) || mayApproveFunds(roles, community)
  const input = (outcome: 'cleared' | 'reported') => (word: string) => ({ community, findingId, outcome, word })
  return (
    <>
      {note && <p>{say(words.paidTo)} {note}</p>}
      {spendingId && <p className="note memo">{spendingId}</p>}
      <ul>{gifts.map((gift) => (
        <li key={gift.id}>
          {chinaMinute(gift.paidAt)} · {gift.title} · <Amount asset="cny" amount={gift.amountFen} />
          {gift.goneFen > 0 && <> · {say(words.goneBack)} <Amount asset="cny" amount={gift.goneFen} /></>}
          <p className="note memo">{gift.id}</p>
        </li>
      ))}</ul>
      {may && <Origin {...props} />}
      {may && state === 'open' && (
        <ReasonAct call="POST /fund-work/gift-findings/:findingId/reviews" id={findingId} label={words.word} done={done} choices={[
          { id: 'clear', label: words.clear, input: input('cleared') }, { id: 'report', label: words.report, input: input('reported') },
        ]} />
      )}
    </>
  )
}

/** Large and odd gifts, what nobody has looked at first (CF-18). */
export const GiftFindings = ({ community, fundId }: { community: string; fundId: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /fund-work/funds/:fundId/gift-findings', { community, fundId })
  const [open, setOpen] = useState<string>()
  return (
    <>
      <p className="note">{say(words.giftsLead)}</p>
      <DataTable id="gift-findings" pages={pages} rowKey={({ id }) => id} empty={words.noFindings} open={open}
        renderDetail={(finding) => <Detail key={finding.state} community={community} finding={finding} done={pages.again} />}
        columns={[
          {
            title: say(words.finding), key: 'rule',
            render: (_, { rule, at }) => <>{say(words.rules[rule])}<p className="note memo">{chinaMinute(at)}</p></>,
          },
          { title: say(words.giver), key: 'name', render: (_, { name, note }) => name ?? note ?? say(words.unnamed) },
          { title: say(words.count), dataIndex: 'count', align: 'right' },
          { title: say(words.sum), key: 'sum', align: 'right', render: (_, { sumFen }) => <Amount asset="cny" amount={sumFen} /> },
          {
            title: say(words.findingState), key: 'state',
            render: (_, { id, state, reviewedByName, word }) => (
              <span data-testid={`finding-${id}`}>
                {say(words.findingStates[state])}{word && <p className="note memo">{reviewedByName}：{word}</p>}
              </span>
            ),
          },
          { title: '', key: 'manage', render: (_, { id }) => <DetailButton of={id} open={open} setOpen={setOpen} show={words.look} name="look" /> },
        ]}
        exporting={{
          what: 'gift-findings', of: community, header: ['id', 'kind', 'state', 'amount', 'giftCount'],
          rows: async () => (await pages.all()).map(({ id, rule, state, sumFen, count }) => [id, rule, state, sumFen, count]),
        }} />
    </>
  )
}
