import { Input, InputNumber, Tabs } from 'antd'
import { useState, type ReactNode } from 'react'
import { Deed, DeedField } from '../../components/deed.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMidnight } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { RewardFields } from './fields.tsx'
import { draftOf, toChange, type Reward } from './model.ts'
import { StillOpen } from './still-open.tsx'
import { StockPart } from './stock.tsx'

const words = text.rewards

interface Props { reward: Reward; administers: boolean; keepsStock: boolean; done: () => void }

/** Another price, with its day; vouchers made before keep theirs (FP-08). */
const PriceForm = ({ reward: { id: rewardId, community }, done }: Pick<Props, 'reward' | 'done'>) => {
  const [price, setPrice] = useState<number | null>(null)
  const [day, setDay] = useState('')
  return (
    <Deed id={`announce-${rewardId}`} title={words.announce} lead={words.announceLead} call="POST /reward-work/rewards/:rewardId/prices"
      button={words.announce} done={words.announced} noteLabel={words.reason} after={() => { setPrice(null); setDay(''); done() }}
      input={(reason) => (price === null || day === '' ? undefined : { rewardId, community, price, from: chinaMidnight(day), reason })}>
      <div className="filters">
        <DeedField label={words.newPrice}>
          <InputNumber value={price} min={1} max={100_000} precision={0} onChange={setPrice} data-testid="new-price" />
        </DeedField>
        <DeedField label={words.fromDay}>
          <Input type="date" value={day} onChange={(event) => setDay(event.target.value)} data-testid="price-day" />
        </DeedField>
      </div>
    </Deed>
  )
}

const ChangeForm = ({ reward, done }: Pick<Props, 'reward' | 'done'>) => {
  const [draft, setDraft] = useState(() => draftOf(reward))
  const [description, setDescription] = useState(reward.description)
  return (
    <Deed id={`change-${reward.id}`} title={words.change} call="PUT /reward-work/rewards/:rewardId" button={words.save} done={words.saved} noteless
      input={() => (description.trim() ? toChange(reward, draft, description.trim()) : undefined)} after={done}>
      <RewardFields id="change" community={reward.community} draft={draft} keep={(part) => setDraft((before) => ({ ...before, ...part }))} />
      <DeedField label={words.description}>
        <Input.TextArea value={description} maxLength={500} rows={3} data-testid="change-description"
          onChange={(event) => setDescription(event.target.value)} />
      </DeedField>
    </Deed>
  )
}

/** One reward: its stock, who still comes, its price, what it says, and whether it is on the list. */
export const Detail = ({ reward, administers, keepsStock, done }: Props) => {
  const { say } = useSpeech()
  const { id: rewardId, community, listed } = reward
  const tab = (key: string, label: Words, children: ReactNode) =>
    ({ key, label: <span data-testid={`part-${key}`}>{say(label)}</span>, children })
  const listing = (
    <ReasonAct call="POST /reward-work/rewards/:rewardId/listing" id={`listing-${rewardId}`} label={words.reason} done={done}
      choices={[{
        id: listed ? 'off' : 'on', label: listed ? words.takeOff : words.putBack,
        input: (reason) => ({ rewardId, community, listed: !listed, reason }),
      }]} />
  )
  return (
    <Tabs size="large" items={[
      tab('stock', words.stockTitle, <StockPart reward={reward} mayKeep={keepsStock} done={done} />),
      tab('open', text.vouchers.stillOpen, <StillOpen reward={reward} />),
      ...administers ? [
        tab('price', words.announce, <PriceForm reward={reward} done={done} />),
        tab('change', words.change, <ChangeForm reward={reward} done={done} />),
        tab('listing', words.listing, listing),
      ] : [],
    ]} />
  )
}
