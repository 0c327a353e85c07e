import { Select } from 'antd'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'

interface Props {
  id: string
  label: Words
  value: string | undefined
  options: [value: string, name: string][]
  choose: (value: string | undefined) => void
  /** The text of "no choice made". */
  all?: Words
  width?: number
  /** Something is always chosen. */
  required?: boolean
}

/** A filter with a visible label; cleared, it lets everything through. */
export const Choice = ({ id, label, value, options, choose, all = text.table.all, width = 168, required = false }: Props) => {
  const { say } = useSpeech()
  return (
    <label className="field" data-testid={`filter-${id}`}>
      <span>{say(label)}</span>
      <Select
        value={value ?? ''} onChange={(next: string) => choose(next || undefined)} style={{ width }}
        options={[...(required ? [] : [{ value: '', label: say(all) }]), ...options.map(([key, name]) => ({ value: key, label: name }))]}
      />
    </label>
  )
}
