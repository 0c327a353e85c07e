import { useState } from 'react'
import { Field } from '../../../components/field.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import type { Shift } from '../../../components/shift-card-rules.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { useDraft } from '../../../state/use-draft.ts'
import { lasting } from '../../../text/dates.ts'
import { recordReportsWords } from '../../../text/record-reports.ts'
import { useText } from '../../../text/use-text.ts'
import { lengthsFor } from '../report/model.ts'

interface Props {
  about: string
  shift: Shift
  /** What stands now; none of a record that is missing. */
  recorded: number
  done: () => void
}

/** Two questions: how long it really was, and what happened. */
export const Form = ({ about, shift, recorded, done }: Props) => {
  const say = useText()
  const words = recordReportsWords
  const [step, setStep] = useState(1)
  const { draft, change: keep, clear } = useDraft(`report.${about}`, { minutes: -1, note: '' })
  const action = useAction()
  const send = () => action.run(async () => {
    await change('POST /me/record-reports', { about, minutes: draft.minutes, note: draft.note.trim() })
    clear()
    done()
  })
  if (step === 1) {
    const whole = lengthsFor(shift.startsAt, shift.endsAt)
    const lengths = [...whole, ...(recorded > 0 ? [0] : [])].filter((minutes) => minutes !== recorded).map((minutes) => ({
      key: String(minutes), label: minutes === 0 ? say(words.nothing) : say(lasting(minutes)),
      ...(minutes === whole[0] ? { note: say(words.whole) } : {}),
    }))
    return (
      <Question step={1} steps={2} question={`${say(words.howLong)} ${say(words.stands)} ${say(lasting(recorded))}`}
        next={{ onTap: () => setStep(2), disabled: draft.minutes < 0 }}>
        <Options name='minutes' options={lengths} selected={draft.minutes < 0 ? undefined : String(draft.minutes)}
          onPick={(minutes) => keep({ minutes: Number(minutes) })} />
      </Question>
    )
  }
  return (
    <Question step={2} steps={2} question={say(words.why)} onPrevious={() => setStep(1)} next={{
      label: say(words.send), busy: action.busy, disabled: draft.note.trim() === '', onTap: () => void send(),
    }}>
      <Field id='note' label={say(words.whyLabel)} value={draft.note} maxLength={200} onInput={(note) => keep({ note })} />
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}
