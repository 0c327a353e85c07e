import { InputNumber } from 'antd'
import { useState } from 'react'
import { rewardKinds } from '../../../../shared/rewards.ts'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { RewardFields } from './fields.tsx'
import { emptyDraft, toMake } from './model.ts'

const words = text.rewards

/** Put something on the list, with what there is of it. */
export const MakeForm = ({ community, done }: { community: string; done: () => void }) => {
  const { say } = useSpeech()
  const [draft, setDraft] = useState(emptyDraft)
  const keep = (part: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...part }))
  return (
    <section className="card panel">
      <Deed id="make" title={words.make} call="POST /reward-work/rewards" button={words.submit} done={words.made} noteLabel={words.description}
        input={(description) => toMake(community, draft, description)} after={() => { setDraft(emptyDraft); done() }}>
        <div className="filters">
          <Choice id="make-kind" label={words.kind} required value={draft.kind} options={rewardKinds.map((key) => [key, say(words.kinds[key])])}
            choose={(kind) => keep({ kind: rewardKinds.find((one) => one === kind) ?? 'goods' })} />
          <DeedField label={words.price}>
            <InputNumber value={draft.price} min={1} max={100_000} precision={0} onChange={(price) => keep({ price })} data-testid="make-price" />
          </DeedField>
          <DeedField label={words.firstStock}>
            <InputNumber value={draft.stock} min={0} max={100_000} precision={0} onChange={(stock) => keep({ stock })} data-testid="make-stock" />
          </DeedField>
        </div>
        <RewardFields id="make" community={community} draft={draft} keep={keep} />
      </Deed>
    </section>
  )
}
