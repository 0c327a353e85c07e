import { InputNumber } from 'antd'
import { useState } from 'react'
import { Deed, DeedField } from '../../components/deed.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { text } from '../../text/catalogue.ts'
import { mostMinutes, toPropose } from './model.ts'

const words = text.grants

/** Minutes a month for a certified hardship elder, for a second person to approve (TB-06). */
export const ProposeForm = ({ done }: { done: () => void }) => {
  const [named, setNamed] = useState<Named>()
  const [minutes, setMinutes] = useState<number | null>(null)
  const finish = (): void => { setMinutes(null); done() }
  return (
    <section className="card panel">
      <Deed id="propose" title={words.propose} lead={words.proposeLead} call="POST /time-credit/grants" button={words.submit}
        done={words.submitted} noteLabel={words.reason} after={finish} input={(reason) => toPropose(named?.personId, minutes, reason)}>
        <PersonField id="grant" named={named} name={setNamed} />
        <DeedField label={words.monthly}>
          <InputNumber value={minutes} min={1} max={mostMinutes} precision={0} onChange={setMinutes} style={{ width: 200 }}
            data-testid="grant-minutes" />
        </DeedField>
      </Deed>
    </section>
  )
}
