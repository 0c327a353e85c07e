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
  // A draft belongs to the value that it began from: when that changes from elsewhere, the draft is gone.
  const [draft, setDraft] = useState({ from: value, text: value })
  const typed = draft.from === value ? draft.text : value
  useEffect(() => {
    if (typed === value) return undefined
    const timer = setTimeout(() => change(typed), settleMs)
    return () => clearTimeout(timer)
  }, [typed, value, change])
  return (
    <label className="field">
      <span>{say(label)}</span>
      <Input
        type={type} value={typed} onChange={(event) => setDraft({ from: value, text: event.target.value })}
        style={{ width }} allowClear={type === 'text'} data-testid={`filter-${id}`}
      />
    </label>
  )
}
