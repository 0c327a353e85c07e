import { Button, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { DeedField } from '../../components/deed.tsx'
import { FailureNote, SuccessNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { jsonOf, kindOf, type Setting } from './model.ts'

interface ValueProps {
  row: Setting
  value: unknown
  change: (value: unknown) => void
}

const ValueField = ({ row, value, change }: ValueProps) => {
  const { say } = useSpeech()
  const kind = kindOf(row)
  const [typed, setTyped] = useState(() => JSON.stringify(row.value))
  if (kind.type === 'whole') {
    return <InputNumber value={value as number | null} min={kind.least} max={kind.most} precision={0}
      onChange={change} data-testid={`new-${row.key}`} />
  }
  if (kind.type === 'yesNo') {
    return (
      <Radio.Group value={value} onChange={(event) => change(event.target.value)}>
        <Radio value>{say(text.settings.yes)}</Radio>
        <Radio value={false}>{say(text.settings.no)}</Radio>
      </Radio.Group>
    )
  }
  if (kind.type === 'text') {
    return <Input value={String(value ?? '')} maxLength={500} onChange={(event) => change(event.target.value)}
      data-testid={`new-${row.key}`} />
  }
  return (
    <>
      <Input.TextArea value={typed} rows={3} data-testid={`new-${row.key}`} onChange={(event) => {
        setTyped(event.target.value)
        change(jsonOf(event.target.value)?.value)
      }} />
      {jsonOf(typed) === undefined && <span className="field-wrong">{say(text.settings.wrong)}</span>}
    </>
  )
}

/** A new value with its reason, or back to what is set above. */
export const ChangeForm = ({ division, row, done }: { division: string; row: Setting; done: () => void }) => {
  const { say } = useSpeech()
  const action = useAction('POST /settings')
  const [value, setValue] = useState<unknown>(row.value)
  const [reason, setReason] = useState('')
  const [saved, setSaved] = useState(false)
  const send = async (next: { value?: unknown }): Promise<void> => {
    const answer = await action.send({ division, key: row.key, reason: reason.trim(), ...next })
    setSaved(answer !== undefined)
    if (!answer) return
    setValue(answer.value)
    setReason('')
    done()
  }
  const ready = reason.trim() !== ''
  return (
    <div className="deed" data-testid={`change-${row.key}`}>
      <DeedField label={kindOf(row).type === 'json' ? text.settings.json : text.settings.newValue}>
        <ValueField row={row} value={value} change={setValue} />
      </DeedField>
      <DeedField label={text.settings.why}>
        <Input value={reason} maxLength={200} placeholder={say(text.settings.whyHint)} data-testid={`why-${row.key}`}
          onChange={(event) => setReason(event.target.value)} />
      </DeedField>
      {action.failure && <FailureNote failure={action.failure} />}
      {saved && <SuccessNote>{say(text.settings.saved)}</SuccessNote>}
      <div className="buttons">
        <Button type="primary" disabled={!ready || value === undefined || value === null} loading={action.busy}
          onClick={() => void send({ value })} data-testid={`save-${row.key}`}>
          {say(text.settings.save)}
        </Button>
        {row.setBy === division && (
          <Button disabled={!ready} onClick={() => void send({})} data-testid={`take-back-${row.key}`}>
            {say(text.settings.takeBack)}
          </Button>
        )}
      </div>
    </div>
  )
}
