import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { type Draft, emptyDraft, toOpen } from './model.ts'

const words = text.votes
const lines = [['name', 40], ['text', 500], ['resolution', 60]] as const
const days = ['proposeUntil', 'firstDay', 'lastDay'] as const
const numbers = [['share', 2, 0, undefined], ['choices', 0, 1, 10], ['paperDays', 0, 1, 7]] as const

interface Props { community: string; funds: [string, string][]; done: () => void }

/** A new vote: what is decided on, by which resolution, and its days. */
export const OpenRound = ({ community, funds, done }: Props) => {
  const [draft, setDraft] = useState(emptyDraft)
  const [chosen, setChosen] = useState<string>()
  const keep = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const fundId = chosen ?? funds[0]?.[0] ?? ''
  return (
    <section className="card panel">
      <Deed id="open-vote" title={words.openTitle} lead={words.openLead} call="POST /fund-work/vote-rounds" button={words.open}
        done={words.opened} noteless input={() => toOpen(community, fundId, draft)} after={() => { setDraft(emptyDraft); done() }}>
        <div className="filters">
          <Choice id="vote-fund" label={words.fund} required width={320} value={fundId} options={funds} choose={setChosen} />
          {lines.map(([key, longest]) => (
            <DeedField key={key} label={words[key]}>
              <Input value={draft[key]} maxLength={longest} onChange={(event) => keep({ [key]: event.target.value })} data-testid={`vote-${key}`} />
            </DeedField>
          ))}
          {numbers.map(([key, precision, min, max]) => (
            <DeedField key={key} label={words[key]}>
              <InputNumber value={draft[key]} min={min} {...(max === undefined ? {} : { max })} precision={precision}
                onChange={(value) => keep({ [key]: value })} data-testid={`vote-${key}`} />
            </DeedField>
          ))}
          {days.map((key) => (
            <DeedField key={key} label={words[key]}>
              <Input type="date" value={draft[key]} onChange={(event) => keep({ [key]: event.target.value })} data-testid={`vote-${key}`} />
            </DeedField>
          ))}
        </div>
      </Deed>
    </section>
  )
}
