import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Deed, DeedField } from '../../components/deed.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { text } from '../../text/catalogue.ts'
import { emptyDraft, mostMinutes, toPropose } from './model.ts'

const words = text.limits

/** More minutes a day for one person until a day, for a second person to approve (TB-03). */
export const ProposeForm = ({ done }: { done: () => void }) => {
  const [named, setNamed] = useState<Named>()
  const [draft, setDraft] = useState(emptyDraft)
  const finish = (): void => { setDraft(emptyDraft); done() }
  return (
    <section className="card panel">
      <Deed id="propose" title={words.propose} lead={words.proposeLead} call="POST /time-credit/limits" button={words.submit}
        done={words.submitted} noteLabel={words.reason} after={finish} input={(reason) => toPropose(named?.personId, draft, reason)}>
        <PersonField id="limit" named={named} name={setNamed} />
        <div className="form-row">
          <DeedField label={words.minutes}>
            <InputNumber value={draft.minutes} min={1} max={mostMinutes} precision={0} style={{ width: 200 }} data-testid="limit-minutes"
              onChange={(minutes) => setDraft({ ...draft, minutes })} />
          </DeedField>
          <DeedField label={words.endsOn}>
            <Input type="date" value={draft.endsOn} data-testid="limit-ends"
              onChange={(event) => setDraft({ ...draft, endsOn: event.target.value })} />
          </DeedField>
        </div>
      </Deed>
    </section>
  )
}
