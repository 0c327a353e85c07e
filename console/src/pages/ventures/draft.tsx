import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { leastGrantFen, mostGrantFen } from '../../../../shared/ventures.ts'
import { useEvery } from '../../api/use-every.ts'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { PeopleList } from '../funds/people-list.tsx'
import { type Draft, emptyDraft, sumOf, toDraft } from './model.ts'

const words = text.ventures
const lines = [['name', 40], ['resolution', 60]] as const
const numbers = [
  ['budget', 0.01, undefined, 2], ['most', leastGrantFen / 100, mostGrantFen / 100, 2],
  ['scoreDays', 1, 30, 0], ['noticeDays', 7, 60, 0], ['leastPoints', 0, 100, 0],
] as const
const [mostCriteria, mostShares, fewestShares] = [10, 5, 2]

interface PartProps { draft: Draft; keep: (part: Partial<Draft>) => void }
interface GrowProps { id: string; count: number; fewest: number; most: number; add: () => void; remove: () => void }

const Grow = ({ id, count, fewest, most, add, remove }: GrowProps) => {
  const { say } = useSpeech()
  return (
    <div className="filters">
      <Button disabled={count >= most} onClick={add} data-testid={`${id}-add`}>{say(words.addRow)}</Button>
      {count > fewest && <Button onClick={remove} data-testid={`${id}-remove`}>{say(words.removeRow)}</Button>}
    </div>
  )
}

const Criteria = ({ draft: { criteria }, keep }: PartProps) => {
  const { say } = useSpeech()
  const put = (index: number, part: Partial<Draft['criteria'][number]>): void =>
    keep({ criteria: criteria.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  return (
    <section className="deed">
      <h4>{say(words.criteria)}</h4>
      {criteria.map(({ name, weight }, index) => (
        <div key={index} className="filters">
          <DeedField label={words.criterion}>
            <Input value={name} maxLength={30} data-testid={`criterion-${index}`} onChange={(event) => put(index, { name: event.target.value })} />
          </DeedField>
          <DeedField label={words.weight}>
            <InputNumber value={weight} min={1} max={100} precision={0} data-testid={`weight-${index}`}
              onChange={(next) => put(index, { weight: next })} />
          </DeedField>
        </div>
      ))}
      <p className="note" data-testid="weights">{say(words.adds, { sum: sumOf(criteria.map(({ weight }) => weight)) })}</p>
      <Grow id="criterion" count={criteria.length} fewest={1} most={mostCriteria}
        add={() => keep({ criteria: [...criteria, { name: '', weight: null }] })} remove={() => keep({ criteria: criteria.slice(0, -1) })} />
    </section>
  )
}

const Shares = ({ draft: { shares }, keep }: PartProps) => {
  const { say } = useSpeech()
  return (
    <section className="deed">
      <h4>{say(words.shares)}</h4>
      <div className="filters">
        {shares.map((share, index) => (
          <label key={index} className="field">
            <span>{say(words.share, { n: index + 1 })}</span>
            <InputNumber value={share} min={1} max={100} precision={0} data-testid={`share-${index}`}
              onChange={(next) => keep({ shares: shares.map((one, at) => (at === index ? next : one)) })} />
          </label>
        ))}
      </div>
      <p className="note">{say(words.adds, { sum: sumOf(shares) })}</p>
      <Grow id="share" count={shares.length} fewest={fewestShares} most={mostShares} add={() => keep({ shares: [...shares, null] })}
        remove={() => keep({ shares: shares.slice(0, -1) })} />
    </section>
  )
}

/** A new call: what is asked for, its sums and days, how it is scored and by whom; another opens it. */
export const DraftForm = ({ community, fundId, done }: { community: string; fundId: string; done: () => void }) => {
  const { say } = useSpeech()
  const { data: campaigns = [] } = useEvery('GET /fund-work/funds/:fundId/campaigns', { community, fundId })
  const [draft, setDraft] = useState(emptyDraft)
  const keep = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  return (
    <Deed id="draft-call" title={words.draftTitle} lead={words.draftLead} call="POST /fund-work/venture-calls" button={words.draft}
      done={words.drafted} noteless input={() => toDraft(community, fundId, draft)} after={() => { setDraft(emptyDraft); done() }}>
      <div className="filters">
        <Choice id="venture-purpose" label={words.purpose} all={words.ofFund} width={300} value={draft.campaignId || undefined}
          options={campaigns.filter(({ openedAt }) => openedAt).map(({ id, plan }) => [id, plan.title])}
          choose={(campaignId = '') => keep({ campaignId })} />
        {lines.map(([key, longest]) => (
          <DeedField key={key} label={words.fields[key]}>
            <Input value={draft[key]} maxLength={longest} data-testid={`venture-${key}`}
              onChange={(event) => keep({ [key]: event.target.value })} />
          </DeedField>
        ))}
      </div>
      <DeedField label={words.fields.text}>
        <Input.TextArea value={draft.text} rows={3} maxLength={1000} data-testid="venture-text"
          onChange={(event) => keep({ text: event.target.value })} />
      </DeedField>
      <div className="filters">
        {numbers.map(([key, min, max, precision]) => (
          <DeedField key={key} label={words.fields[key]}>
            <InputNumber value={draft[key]} min={min} {...(max === undefined ? {} : { max })} precision={precision}
              onChange={(value) => keep({ [key]: value })} data-testid={`venture-${key}`} />
          </DeedField>
        ))}
        <DeedField label={words.fields.applyUntil}>
          <Input type="date" value={draft.applyUntil} data-testid="venture-applyUntil"
            onChange={(event) => keep({ applyUntil: event.target.value })} />
        </DeedField>
      </div>
      <Criteria draft={draft} keep={keep} />
      <Shares draft={draft} keep={keep} />
      <h4>{say(words.judges)}</h4>
      <PeopleList id="judges" people={draft.judges} change={(judges) => keep({ judges })} make={(person) => person} />
    </Deed>
  )
}
