import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { shownNames } from '../../../../shared/giving.ts'
import { donorKinds, enteredWays } from '../../../../shared/incoming.ts'
import { useEvery } from '../../api/use-every.ts'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { PersonField } from '../../components/person-field.tsx'
import { PhotoUpload } from '../../components/photo-upload.tsx'
import { ReferenceField } from '../../components/reference-field.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Draft, emptyDraft, toEnter } from './model.ts'

const words = text.giftEntries
interface Props { community: string; fundId: string; begin?: Partial<Draft>; done: () => void }
interface Part { draft: Draft; keep: (part: Partial<Draft>) => void; round?: number }

const Money = ({ draft, keep, campaigns }: Part & { campaigns: [string, string][] }) => {
  const { say } = useSpeech()
  return (
    <div className="filters">
      <Choice id="entry-purpose" label={words.purpose} width={260} value={draft.campaignId || undefined} all={words.toFund} options={campaigns}
        choose={(next) => keep({ campaignId: next ?? '' })} />
      <Choice id="entry-way" label={words.way} required value={draft.way} options={enteredWays.map((key) => [key, say(words.ways[key])])}
        choose={(next) => keep({ way: enteredWays.find((one) => one === next) ?? 'cash' })} />
      <DeedField label={words.amount}>
        <InputNumber value={draft.yuan} min={0.01} precision={2} onChange={(yuan) => keep({ yuan })} data-testid="entry-yuan" />
      </DeedField>
      <DeedField label={words.receivedOn}>
        <Input type="date" value={draft.receivedOn} onChange={(event) => keep({ receivedOn: event.target.value })} data-testid="entry-day" />
      </DeedField>
      <ReferenceField id="entry-reference" label={words.reference} value={draft.reference} change={(reference) => keep({ reference })} />
    </div>
  )
}

const Donor = ({ draft, keep, round }: Part) => {
  const { say } = useSpeech()
  return (
    <>
      <div className="filters">
        <Choice id="entry-donor" label={words.donor} required width={260} value={draft.kind}
          options={donorKinds.map((key) => [key, say(words.donors[key])])}
          choose={(next) => keep({ kind: donorKinds.find((one) => one === next) ?? 'resident' })} />
        {draft.kind === 'named' && (
          <>
            <DeedField label={words.name}>
              <Input value={draft.name} maxLength={40} onChange={(event) => keep({ name: event.target.value })} data-testid="entry-name" />
            </DeedField>
            <DeedField label={words.phone}>
              <Input value={draft.phone} maxLength={20} onChange={(event) => keep({ phone: event.target.value })} data-testid="entry-phone" />
            </DeedField>
          </>
        )}
        <Choice id="entry-shown" label={words.shownName} required value={draft.shownName}
          options={shownNames.map((key) => [key, say(words.shown[key])])}
          choose={(next) => keep({ shownName: shownNames.find((one) => one === next) ?? 'masked' })} />
        <Choice id="entry-sum" label={words.showsSum} required value={draft.showsSum ? 'yes' : 'no'}
          options={[['yes', say(words.yes)], ['no', say(words.no)]]}
          choose={(next) => keep({ showsSum: next === 'yes' })} />
        <DeedField label={words.idNumber}>
          <Input value={draft.idNumber} maxLength={18} onChange={(event) => keep({ idNumber: event.target.value })} data-testid="entry-id-number" />
        </DeedField>
        <DeedField label={words.source}>
          <Input value={draft.source} maxLength={200} onChange={(event) => keep({ source: event.target.value })} data-testid="entry-source" />
        </DeedField>
      </div>
      {draft.kind === 'resident' && <PersonField key={round} id="entry" named={draft.person} name={(person) => keep({ person })} />}
    </>
  )
}

/** A gift in cash or by bank: from whom, how much, for what, and by which paper (PEERS 5.2). */
export const EnterForm = ({ community, fundId, begin = {}, done }: Props) => {
  const { say } = useSpeech()
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, ...begin })
  const [round, setRound] = useState(0)
  const keep = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  const { data } = useEvery('GET /fund-work/funds/:fundId/campaigns', { community, fundId })
  const campaigns = (data ?? []).filter(({ openedAt }) => openedAt).map(({ id, plan }): [string, string] => [id, plan.title])
  return (
    <section className="card panel">
      <Deed id="enter-gift" title={words.enter} call="POST /fund-work/funds/:fundId/gift-entries" button={words.enter} done={words.saved} noteless
        input={() => toEnter(community, fundId, draft)} after={() => { setDraft(emptyDraft); setRound(round + 1); done() }}>
        <Money draft={draft} keep={keep} campaigns={campaigns} />
        <Donor draft={draft} keep={keep} round={round} />
        <h3>{say(words.slip)}</h3>
        <PhotoUpload id="entry-photos" purpose="evidence" fileIds={draft.photos} change={(photos) => keep({ photos })} most={6} />
      </Deed>
    </section>
  )
}
