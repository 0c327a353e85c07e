import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { matchRests } from '../../../../shared/rounds.ts'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Draft, emptyDraft, toPropose } from './match-model.ts'
import type { Campaign } from './model.ts'
import { PeopleList } from './people-list.tsx'

const words = text.matching
const lines = [['sponsor', 60], ['agreement', 120], ['bankReference', 60]] as const
const sums = ['sum', 'perGift', 'perPerson', 'perHousehold', 'perDay'] as const

/** A sponsor's pledge, as the bank and the agreement show it; another person confirms it. */
export const ProposeMatch = ({ community, campaign, done }: { community: string; campaign: Campaign; done: () => void }) => {
  const { say } = useSpeech()
  const { id: campaignId, plan: { firstDay, lastDay } } = campaign
  const [draft, setDraft] = useState(() => emptyDraft(firstDay, lastDay))
  const keep = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  return (
    <Deed id="propose-match" title={words.proposeTitle} call="POST /fund-work/campaigns/:campaignId/matches" button={words.propose}
      done={words.proposed} noteless input={() => toPropose(community, campaignId, draft)}
      after={() => { setDraft(emptyDraft(firstDay, lastDay)); done() }}>
      <div className="filters">
        {lines.map(([key, longest]) => (
          <DeedField key={key} label={words[key]}>
            <Input value={draft[key]} maxLength={longest} onChange={(event) => keep({ [key]: event.target.value })} data-testid={`match-${key}`} />
          </DeedField>
        ))}
        {sums.map((key) => (
          <DeedField key={key} label={words[key]}>
            <InputNumber value={draft[key]} min={0.01} precision={2} onChange={(yuan) => keep({ [key]: yuan })} data-testid={`match-${key}`} />
          </DeedField>
        ))}
        <DeedField label={words.rateOf}>
          <InputNumber value={draft.of} min={1} max={1_000} precision={0} onChange={(of) => keep({ of })} data-testid="match-of" />
        </DeedField>
        <DeedField label={words.rateMatch}>
          <InputNumber value={draft.match} min={1} max={1_000} precision={0} onChange={(match) => keep({ match })} data-testid="match-match" />
        </DeedField>
        {(['firstDay', 'lastDay'] as const).map((key) => (
          <DeedField key={key} label={words[key]}>
            <Input type="date" value={draft[key]} onChange={(event) => keep({ [key]: event.target.value })} data-testid={`match-${key}`} />
          </DeedField>
        ))}
        <Choice id="match-rest" label={words.rest} required value={draft.rest} options={matchRests.map((key) => [key, say(words.rests[key])])}
          choose={(next) => keep({ rest: matchRests.find((one) => one === next) ?? 'sponsor' })} />
      </div>
      <p className="note">{say(words.people)}</p>
      <PeopleList id="match" people={draft.people} change={(people) => keep({ people })} make={(person) => person} />
    </Deed>
  )
}
