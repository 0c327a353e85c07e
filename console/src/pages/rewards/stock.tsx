import { InputNumber } from 'antd'
import { useState } from 'react'
import { stockChangeKinds, type StockChangeKind } from '../../../../shared/rewards.ts'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Reward } from './model.ts'

const words = text.rewards
const counters = ['received', 'inStock', 'held', 'handedOver', 'writtenOff'] as const

interface Props { reward: Reward; mayKeep: boolean; done: () => void }

/** All that ever came is in stock, held, handed over or written off; and how it changes (FP-10). */
export const StockPart = ({ reward: { id: rewardId, community }, mayKeep, done }: Props) => {
  const { say } = useSpeech()
  const reading = useRead('GET /reward-work/rewards/:rewardId/stock', { rewardId, community, limit: 20 })
  const kept = useKept(reading, rewardId)
  const [kind, setKind] = useState<StockChangeKind>('received')
  const [quantity, setQuantity] = useState<number | null>(null)
  const after = (): void => { setQuantity(null); reading.again(); done() }
  return (
    <section>
      <h3>{say(words.stockTitle)}</h3>
      {reading.failure && <FailureNote failure={reading.failure} again={reading.again} />}
      {kept && (
        <Facts wide>
          {counters.map((counter) => (
            <Fact key={counter} name={say(counter === 'inStock' ? words.stock : words[counter])}>
              <span data-testid={`stock-${counter}`}>{kept.stock[counter]}</span>
            </Fact>
          ))}
        </Facts>
      )}
      {mayKeep && (
        <Deed id={`stock-${rewardId}`} title={words.stockChange} lead={words.stockLead} call="POST /reward-work/rewards/:rewardId/stock-changes"
          button={words.propose} done={words.proposed} noteLabel={words.reason} after={after}
          input={(reason) => (quantity === null ? undefined : { rewardId, community, kind, quantity, reason })}>
          <div className="filters">
            <Choice id="stock-kind" label={words.changeKind} required width={200} value={kind}
              options={stockChangeKinds.map((key) => [key, say(words.changes[key])])}
              choose={(next) => setKind(stockChangeKinds.find((one) => one === next) ?? 'received')} />
            <DeedField label={words.quantity}>
              <InputNumber value={quantity} min={1} max={100_000} precision={0} onChange={setQuantity} data-testid="stock-quantity" />
            </DeedField>
          </div>
        </Deed>
      )}
      {kept && kept.items.length > 0 && (
        <>
          <h3>{say(words.history)}</h3>
          <ul data-testid="stock-history">
            {kept.items.map((one) => (
              <li key={one.id}>
                {chinaMinute(one.at)} · {say(words.changes[one.kind])} · {say(words.pieces, { n: one.quantity })} · {one.reason} · {one.byName}
                {' · '}{say(words[`${one.status}State`])}{one.decidedByName && ` · ${one.decidedByName}`}{one.decision && `：${one.decision}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
