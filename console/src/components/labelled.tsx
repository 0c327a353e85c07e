import type { ReactNode } from 'react'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'

/** A field of a form under its name. */
export const Labelled = ({ label, children }: { label: Words; children: ReactNode }) => {
  const { say } = useSpeech()
  return <label className="field"><span>{say(label)}</span>{children}</label>
}
