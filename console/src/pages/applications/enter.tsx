import { Input } from 'antd'
import { useState } from 'react'
import { Deed, DeedField } from '../../components/deed.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { RuleField } from '../../components/rule-field.tsx'
import { text } from '../../text/catalogue.ts'
import { toApply } from './model.ts'

const words = text.applications

/** What somebody without a phone applies for, written down at the desk. */
export const EnterForm = ({ community, done }: { community: string; done: () => void }) => {
  const [named, setNamed] = useState<Named>()
  const [rule, setRule] = useState<string>()
  const [day, setDay] = useState('')
  return (
    <section className="card panel">
      <Deed id="enter-application" title={words.enter} lead={words.enterLead} call="POST /point-applications" button={words.submit}
        done={words.entered} noteLabel={words.words} after={done} input={(said) => toApply(named?.personId, rule, day, said)}>
        <PersonField id="application" named={named} name={setNamed} />
        <RuleField id="application" label={words.rule} community={community} value={rule} choose={setRule} />
        <DeedField label={words.day}>
          <Input type="date" value={day} onChange={(event) => setDay(event.target.value)} style={{ width: 200 }} data-testid="application-day" />
        </DeedField>
      </Deed>
    </section>
  )
}
