import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { PhotoUpload } from '../../components/photo-upload.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Draft, emptyDraft, toReceive } from './model.ts'

const words = text.goods
const lines = ['name', 'brand', 'unit', 'batch', 'evidence', 'storage', 'giver', 'agreement'] as const
const longest = { name: 60, brand: 40, unit: 10, batch: 40, evidence: 200, storage: 60, giver: 60, agreement: 60 }

interface Props { community: string; fundId: string; done: () => void }

/** A batch that has come: what the law wants to know of it (CF-19), and the agreement about it (CF-14). */
export const ReceiveForm = ({ community, fundId, done }: Props) => {
  const { say } = useSpeech()
  const [draft, setDraft] = useState(emptyDraft)
  const keep = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  return (
    <section className="card panel">
      <Deed id="receive-goods" title={words.receive} call="POST /fund-work/goods" button={words.receive} done={words.saved} noteless
        input={() => toReceive(community, fundId, draft)} after={() => { setDraft(emptyDraft); done() }}>
        <div className="filters">
          {lines.map((key) => (
            <DeedField key={key} label={words[key]}>
              <Input value={draft[key]} maxLength={longest[key]} onChange={(event) => keep({ [key]: event.target.value })}
                data-testid={`goods-${key}`} />
            </DeedField>
          ))}
          <DeedField label={words.quantity}>
            <InputNumber value={draft.quantity} min={1} max={1_000_000} precision={0} onChange={(quantity) => keep({ quantity })}
              data-testid="goods-quantity" />
          </DeedField>
          <DeedField label={words.value}>
            <InputNumber value={draft.valueYuan} min={0.01} precision={2} onChange={(valueYuan) => keep({ valueYuan })} data-testid="goods-value" />
          </DeedField>
          <Choice id="goods-food" label={words.food} required value={draft.food ? 'yes' : 'no'} choose={(food) => keep({ food: food === 'yes' })}
            options={[['yes', say(words.isFood)], ['no', say(words.notFood)]]} />
          <DeedField label={words.expiresOn}>
            <Input type="date" value={draft.expiresOn} onChange={(event) => keep({ expiresOn: event.target.value })} data-testid="goods-expires" />
          </DeedField>
          <Choice id="goods-anonymous" label={words.anonymous} required value={draft.anonymous ? 'yes' : 'no'}
            choose={(anonymous) => keep({ anonymous: anonymous === 'yes' })} options={[['no', say(words.named)], ['yes', say(words.unnamed)]]} />
        </div>
        <h3>{say(words.photos)}</h3>
        <PhotoUpload id="goods-photos" purpose="goods" fileIds={draft.photos} change={(photos) => keep({ photos })} most={6} />
      </Deed>
    </section>
  )
}
