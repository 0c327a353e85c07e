import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'

interface Props {
  id: string
  label: Words
  value: string
  change: (value: string) => void
  type?: 'text' | 'date'
  width?: number
}

const settleMs = 300

/** A filter that is typed; it takes effect when the typing pauses. */
export const Typed = ({ id, label, value, change, type = 'text', width = 168 }: Props) => {
  const { say } = useSpeech()
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  useEffect(() => {
    if (draft === value) return undefined
    const timer = setTimeout(() => change(draft), settleMs)
    return () => clearTimeout(timer)
  }, [draft, value, change])
  return (
    <label className="field">
      <span>{say(label)}</span>
      <Input
        type={type} value={draft} onChange={(event) => setDraft(event.target.value)} style={{ width }}
        allowClear={type === 'text'} data-testid={`filter-${id}`}
      />
    </label>
  )
}
