import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { hoursText } from '../../../../shared/units.ts'
import { Deed, DeedField } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { emptyDraft, mostMinutes, toPropose } from './model.ts'

const words = text.pool

/** Minutes that a sponsor puts into the pool, for a second person to approve (TB-08). */
export const ProposeForm = ({ community, done }: { community: string; done: () => void }) => {
  const { say } = useSpeech()
  const [draft, setDraft] = useState(emptyDraft)
  const finish = (): void => { setDraft(emptyDraft); done() }
  return (
    <section className="card panel">
      <Deed id="propose" title={words.propose} lead={words.proposeLead} call="POST /time-credit/sponsorships" button={words.submit}
        done={words.submitted} noteLabel={words.reason} after={finish} input={(reason) => toPropose(draft, community, reason)}>
        <div className="form-row">
          <DeedField label={words.sponsor}>
            <Input value={draft.sponsor} maxLength={60} data-testid="sponsor"
              onChange={(event) => setDraft({ ...draft, sponsor: event.target.value })} />
          </DeedField>
          <DeedField label={words.minutes}>
            <InputNumber value={draft.minutes} min={1} max={mostMinutes} precision={0} data-testid="pool-minutes"
              onChange={(minutes) => setDraft({ ...draft, minutes })} />
          </DeedField>
        </div>
        {draft.minutes !== null && <p className="note">{say(words.hours, { hours: hoursText(draft.minutes) })}</p>}
      </Deed>
    </section>
  )
}
