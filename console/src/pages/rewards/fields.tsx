import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { mostPhotos } from '../../../../shared/files.ts'
import { limitPeriods, rewardGroups } from '../../../../shared/rewards.ts'
import { useEvery } from '../../api/use-every.ts'
import { Choice } from '../../components/choice.tsx'
import { DeedField } from '../../components/deed.tsx'
import { PhotoUpload } from '../../components/photo-upload.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { emptyLimit, stallAt, type Draft, type Limit } from './model.ts'

const words = text.rewards
const named = (names: Record<string, Words>, say: (one: Words) => string): [string, string][] =>
  Object.entries(names).map(([key, one]) => [key, say(one)])

interface LimitProps { limit: Limit; index: number; change: (limit: Limit) => void; remove: () => void }

const LimitRow = ({ limit, index, change, remove }: LimitProps) => {
  const { say } = useSpeech()
  return (
    <div className="filters" data-testid={`limit-${index}`}>
      <Choice id={`limit-${index}-per`} label={words.each} required width={110} value={limit.per}
        options={[['household', say(words.perHousehold)], ['person', say(words.perPerson)]]}
        choose={(per) => change({ ...limit, per: per === 'person' ? 'person' : 'household' })} />
      <Choice id={`limit-${index}-period`} label={words.period} required width={110} value={limit.period}
        options={named(words.periods, say)}
        choose={(period) => change({ ...limit, period: limitPeriods.find((one) => one === period) ?? 'month' })} />
      <DeedField label={words.most}>
        <InputNumber min={1} max={1000} precision={0} value={limit.quantity} data-testid={`limit-${index}-quantity`}
          onChange={(quantity) => change({ ...limit, quantity: quantity ?? 1 })} />
      </DeedField>
      <Choice id={`limit-${index}-group`} label={words.forWhom} required width={140} value={limit.group} options={named(words.groups, say)}
        choose={(group) => change({ ...limit, group: rewardGroups.find((one) => one === group) ?? 'everyone' })} />
      <Button onClick={remove}>{say(words.removeLimit)}</Button>
    </div>
  )
}

interface Props { id: string; community: string; draft: Draft; keep: (part: Partial<Draft>) => void }

/** Where it is fetched: at the station, at a merchant, at a stall of a market day. */
const usePlaces = (community: string): [string, string][] => {
  const { data: merchants = [] } = useEvery('GET /reward-work/merchants', { community })
  const { data: markets = [] } = useEvery('GET /markets', { community })
  return [
    ...merchants.filter(({ active }) => active).map(({ id, name }): [string, string] => [id, name]),
    ...markets.filter(({ cancelled }) => !cancelled).flatMap(({ id, title, stalls }) =>
      stalls.map((stall): [string, string] => [stallAt(id, stall), `${title} · ${stall}`])),
  ]
}

/** What a reward says, whom it is for, how many one may have, where it is. */
export const RewardFields = ({ id, community, draft, keep }: Props) => {
  const { say } = useSpeech()
  const places = usePlaces(community)
  const limit = (index: number, changed: Limit): void => keep({ limits: draft.limits.map((one, at) => (at === index ? changed : one)) })
  return (
    <>
      <div className="filters">
        <DeedField label={words.name}>
          <Input value={draft.title} maxLength={30} onChange={(event) => keep({ title: event.target.value })} data-testid={`${id}-title`} />
        </DeedField>
        <DeedField label={words.costYuan}>
          <InputNumber value={draft.costYuan} min={0} max={100_000} precision={2} data-testid={`${id}-cost`}
            onChange={(costYuan) => keep({ costYuan })} />
        </DeedField>
        <Choice id={`${id}-place`} label={words.place} all={words.station} width={220} value={draft.place || undefined}
          options={places} choose={(place) => keep({ place: place ?? '' })} />
      </div>
      <div className="filters">
        <DeedField label={words.audience}>
          <Select mode="multiple" style={{ minWidth: 260 }} value={draft.audience} onChange={(audience) => keep({ audience })}
            options={rewardGroups.map((value) => ({ value, label: say(words.groups[value]) }))} />
        </DeedField>
        <Checkbox checked={draft.delivers} onChange={(event) => keep({ delivers: event.target.checked })} data-testid={`${id}-delivers`}>
          {say(words.delivers)}
        </Checkbox>
      </div>
      <div>
        <span>{say(words.photos)}</span>
        <PhotoUpload id={id} purpose="reward" inPublic most={mostPhotos} fileIds={draft.photos} change={(photos) => keep({ photos })} />
      </div>
      <div>
        <span>{say(words.limits)}</span>
        {draft.limits.map((one, index) => (
          <LimitRow key={index} limit={one} index={index} change={(changed) => limit(index, changed)}
            remove={() => keep({ limits: draft.limits.filter((_, at) => at !== index) })} />
        ))}
        {draft.limits.length < 8 && (
          <p>
            <Button onClick={() => keep({ limits: [...draft.limits, emptyLimit] })} data-testid={`${id}-add-limit`}>{say(words.addLimit)}</Button>
          </p>
        )}
      </div>
    </>
  )
}
