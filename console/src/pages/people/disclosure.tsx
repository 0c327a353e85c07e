import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { careOf } from '../person/model.ts'

type Field = 'name' | 'phone' | 'birthDay' | 'care'
const longestReason = 200

/** Shows a masked field after a reason was given. Each view is logged, so nothing is kept when it is hidden again. */
export const Disclosure = ({ person }: { person: { id: string } }) => {
  const { say } = useSpeech()
  const action = useAction('POST /people/:personId/disclosures')
  const [field, setField] = useState<Field>('phone')
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<string>()
  const disclose = async (): Promise<void> => {
    const answer = await action.send({ personId: person.id, field, reason: reason.trim() })
    setShown(answer?.value)
  }
  const flags = (told: string): string =>
    careOf(told).map(({ flag, until }) => say(text.desk.careLine, { flag: say(text.careNames[flag]), until })).join('；')
  const pick = (next: Field): void => {
    setField(next)
    setShown(undefined)
  }
  return (
    <section className="deed">
      <h3>{say(text.people.disclose)}</h3>
      <Radio.Group
        value={field} onChange={(event) => pick(event.target.value as Field)} aria-label={say(text.people.field)}
      >
        <Radio value="phone">{say(text.people.fieldPhone)}</Radio>
        <Radio value="name">{say(text.people.fieldName)}</Radio>
        <Radio value="birthDay">{say(text.person.fieldBirthDay)}</Radio>
        <Radio value="care">{say(text.person.fieldCare)}</Radio>
      </Radio.Group>
      <label className="field">
        <span>{say(text.people.reason)}</span>
        <Input
          value={reason} onChange={(event) => setReason(event.target.value)} maxLength={longestReason}
          placeholder={say(text.people.reasonHint)} data-testid="disclosure-reason"
        />
      </label>
      {action.failure && <FailureNote failure={action.failure} />}
      {shown === undefined
        ? (
          <Button
            disabled={!reason.trim()} loading={action.busy} onClick={() => void disclose()} data-testid="disclose"
          >
            {say(text.people.discloseButton)}
          </Button>
        )
        : (
          <p className="shown">
            <strong data-testid="disclosed">{field === 'care' ? flags(shown) : shown}</strong>
            <Button size="small" onClick={() => setShown(undefined)}>{say(text.people.hide)}</Button>
          </p>
        )}
    </section>
  )
}
