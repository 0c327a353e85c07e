import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { Input as In, Output } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { Choice } from '../../components/choice.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Kind = In<'POST /pledge-offers'>['kind']
const kinds = ['POST', 'TASK', 'KIN'] as const
const empty = { kind: 'POST' as Kind, title: '', summary: '', places: 1 as number | null, elderId: '' }

interface Props { community: string; labels: Output<'GET /pledge-counts'>['labels']; done: () => void }

/** Offer something to be claimed; nobody is assigned. */
export const OfferForm = ({ community, labels, done }: Props) => {
  const { say } = useSpeech()
  const words = text.pledges
  const [draft, setDraft] = useState(empty)
  const action = useAction('POST /pledge-offers')
  const { kind, title, summary, places, elderId } = draft
  const isKin = kind === 'KIN'
  const whole = title.trim() && summary.trim() && places !== null && (!isKin || elderId.trim())
  const offer = async (): Promise<void> => {
    const answer = await action.send({
      community, kind, title: title.trim(), summary: summary.trim(), places: places ?? 1,
      ...(isKin ? { elderId: elderId.trim() } : {}),
    })
    if (!answer) return
    setDraft({ ...empty, kind })
    done()
  }
  return (
    <section className="card panel" data-testid="offer-form">
      <div className="form-row">
        <Choice id="offer-kind" label={words.kind} value={kind} required options={kinds.map((one) => [one, labels[one]])}
          choose={(next) => setDraft({ ...draft, kind: (next ?? 'POST') as Kind })} />
        <Labelled label={words.name}>
          <Input value={title} maxLength={40} onChange={(event) => setDraft({ ...draft, title: event.target.value })} data-testid="offer-title" />
        </Labelled>
        <Labelled label={words.summary}>
          <Input value={summary} maxLength={500} data-testid="offer-summary"
            onChange={(event) => setDraft({ ...draft, summary: event.target.value })} />
        </Labelled>
        <Labelled label={words.places}>
          <InputNumber value={places} min={1} max={200} precision={0} data-testid="offer-places"
            onChange={(next) => setDraft({ ...draft, places: next })} />
        </Labelled>
        {isKin && (
          <Labelled label={words.elder}>
            <Input value={elderId} onChange={(event) => setDraft({ ...draft, elderId: event.target.value })} data-testid="offer-elder" />
          </Labelled>
        )}
      </div>
      {action.failure && <FailureNote failure={action.failure} />}
      <Button type="primary" disabled={!whole} loading={action.busy} onClick={() => void offer()} data-testid="offer">{say(words.offer)}</Button>
    </section>
  )
}
