import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { spendingReasons } from '../../../../shared/spending.ts'
import { yuanText } from '../../../../shared/units.ts'
import { useEvery } from '../../api/use-every.ts'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { PaperUpload } from '../../components/paper-upload.tsx'
import { PersonField } from '../../components/person-field.tsx'
import { PhotoUpload } from '../../components/photo-upload.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { type Draft, type Row, emptyDraft, emptyRow, sumFen, toAsk } from './model.ts'

const words = text.spendings
const longest = { title: 40, caseId: 40, payeeName: 60, payeeAccount: 60, resolution: 60 }
const named = { title: words.name, caseId: words.caseId, payeeName: words.payeeName, payeeAccount: words.payeeAccount, resolution: words.resolution }

interface RowsProps { id: string; title: Words; label: Words; most: number; longestLabel: number; rows: Row[]; change: (rows: Row[]) => void }

/** Labels with sums, one under the other. */
const Rows = ({ id, title, label, most, longestLabel, rows, change }: RowsProps) => {
  const { say } = useSpeech()
  const put = (index: number, part: Partial<Row>): void => change(rows.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <section className="deed">
      <h4>{say(title)}</h4>
      {rows.map((one, index) => (
        <div key={index} className="filters">
          <DeedField label={label}>
            <Input value={one.label} maxLength={longestLabel} style={{ width: 260 }} data-testid={`${id}-label-${index}`}
              onChange={(event) => put(index, { label: event.target.value })} />
          </DeedField>
          <DeedField label={words.yuan}>
            <InputNumber value={one.yuan} min={0.01} precision={2} data-testid={`${id}-yuan-${index}`} onChange={(yuan) => put(index, { yuan })} />
          </DeedField>
        </div>
      ))}
      <div className="filters">
        <Button disabled={rows.length >= most} onClick={() => change([...rows, emptyRow()])} data-testid={`${id}-add`}>{say(words.addLine)}</Button>
        {rows.length > 1 && <Button onClick={() => change(rows.slice(0, -1))} data-testid={`${id}-remove`}>{say(words.removeLine)}</Button>}
      </div>
    </section>
  )
}

interface Props { community: string; fundId: string; done: () => void }

/** Money that is asked of a campaign, or of what the fund has besides (CF-03). */
export const ApplyForm = ({ community, fundId, done }: Props) => {
  const { say } = useSpeech()
  const { data: campaigns = [] } = useEvery('GET /fund-work/funds/:fundId/campaigns', { community, fundId })
  const [draft, setDraft] = useState(emptyDraft)
  const keep = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const line = (key: keyof typeof longest) => (
    <DeedField label={named[key]}>
      <Input value={draft[key]} maxLength={longest[key]} onChange={(event) => keep({ [key]: event.target.value })} data-testid={`spending-${key}`} />
    </DeedField>
  )
  return (
    <Deed id="ask-spending" title={words.ask} lead={words.askLead} call="POST /fund-work/funds/:fundId/spendings" button={words.askButton}
      done={words.askDone} noteless input={() => toAsk(community, fundId, draft)} after={() => { setDraft(emptyDraft); done() }}>
      <div className="filters">
        <Choice id="spending-purpose" label={words.purpose} all={words.ofFund} width={300} value={draft.campaignId || undefined}
          options={campaigns.filter(({ openedAt }) => openedAt).map(({ id, plan }) => [id, plan.title])}
          choose={(campaignId = '') => keep({ campaignId })} />
        <Choice id="spending-reason" label={words.reason} required value={draft.reason}
          options={spendingReasons.map((key) => [key, say(words.reasons[key])])}
          choose={(next) => keep({ reason: spendingReasons.find((one) => one === next) ?? 'other' })} />
        <Choice id="spending-kind" label={words.kind} required width={300} value={draft.emergency ? 'urgent' : 'ordinary'}
          options={[['ordinary', say(words.ordinary)], ['urgent', say(words.urgent)]]} choose={(next) => keep({ emergency: next === 'urgent' })} />
        {line('title')}
      </div>
      <DeedField label={words.why}>
        <Input.TextArea value={draft.text} rows={3} maxLength={1000} data-testid="spending-text"
          onChange={(event) => keep({ text: event.target.value })} />
      </DeedField>
      <Rows id="spending-line" title={words.lines} label={words.line} most={30} longestLabel={60} rows={draft.lines}
        change={(lines) => keep({ lines })} />
      <Rows id="spending-instalment" title={words.instalments} label={words.milestone} most={6} longestLabel={100} rows={draft.instalments}
        change={(instalments) => keep({ instalments })} />
      <p className="note" data-testid="spending-sums">
        {say(words.sumOfLines, { lines: yuanText(sumFen(draft.lines)), instalments: yuanText(sumFen(draft.instalments)) })}
      </p>
      <div className="filters">{line('payeeName')}{line('payeeAccount')}{line('caseId')}{line('resolution')}</div>
      <p className="note">{say(words.beneficiary)}</p>
      <PersonField id="spending-beneficiary" named={draft.beneficiary} name={(beneficiary) => keep({ beneficiary })} />
      <h4>{say(words.photos)}</h4>
      <PhotoUpload id="spending-photos" purpose="spending" fileIds={draft.photos} change={(photos) => keep({ photos })} most={6} />
      <h4>{say(words.papers)}</h4>
      <PaperUpload id="spending-papers" fileIds={draft.papers} change={(papers) => keep({ papers })} most={6} />
    </Deed>
  )
}
