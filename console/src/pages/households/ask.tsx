import { Input } from 'antd'
import { useState } from 'react'
import { Deed, DeedField } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { emptyForm, inputOf, type Form } from './model.ts'

const words = text.households
const fields = [
  ['people', words.people], ['from', words.from], ['to', words.to], ['name', words.newName], ['head', words.newHead],
] as const

/** Take down, from a signed paper, what people without a phone want about their household. */
export const Ask = ({ community }: { community: string }) => {
  const [form, setForm] = useState<Form>(emptyForm)
  return (
    <Deed id="ask-household" title={words.ask} lead={words.askLead} call="POST /desk/household-moves" button={words.send} done={words.sent}
      input={(note) => inputOf(form, community, note)} after={() => setForm(emptyForm)}>
      {fields.map(([key, label]) => (
        <DeedField key={key} label={label}>
          <Input value={form[key]} data-testid={`ask-${key}`} onChange={(event) => setForm({ ...form, [key]: event.target.value })} />
        </DeedField>
      ))}
    </Deed>
  )
}
