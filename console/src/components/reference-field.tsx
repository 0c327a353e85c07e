import { Input } from 'antd'
import { isReference } from '../../../shared/incoming.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'
import { DeedField } from './deed.tsx'

interface Props { id: string; label: Words; value: string; change: (value: string) => void }

/** A number at the bank or on a slip, which says so where it can be none. */
export const ReferenceField = ({ id, label, value, change }: Props) => {
  const { say } = useSpeech()
  return (
    <DeedField label={label}>
      <Input value={value} maxLength={64} onChange={(event) => change(event.target.value)} data-testid={id} />
      {value.trim() !== '' && !isReference(value) && <span className="field-wrong" data-testid={`${id}-wrong`}>{say(text.referenceForm)}</span>}
    </DeedField>
  )
}
