import { useState } from 'react'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import type { Shift } from '../../../components/shift-card-rules.ts'
import { goBack } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { useDraft } from '../../../state/use-draft.ts'
import { common } from '../../../text/common.ts'
import { lasting } from '../../../text/dates.ts'
import { reportWords } from '../../../text/report.ts'
import { useText } from '../../../text/use-text.ts'
import { lengthsFor } from './model.ts'

const reasons = ['phoneFlat', 'noSignal', 'forgot', 'noCode'] as const

/** Two questions: how long, and why the code could not be used. */
export const Form = ({ shift }: { shift: Shift }) => {
  const say = useText()
  const [step, setStep] = useState(1)
  const { draft, change: keep, clear } = useDraft(`report.${shift.id}`, { minutes: 0, note: '' })
  const action = useAction()
  const send = () => action.run(async () => {
    const { minutes, note } = draft
    await change('POST /shifts/:shiftId/self-reports', { shiftId: shift.id, minutes, note: note.trim() })
    clear()
    goBack()
  })
  if (step === 1) {
    const lengths = lengthsFor(shift.startsAt, shift.endsAt).map((minutes, index) => {
      const note = index === 0 ? { note: say(reportWords.whole) } : {}
      return { key: String(minutes), label: say(lasting(minutes)), ...note }
    })
    return (
      <Question step={1} steps={2} question={say(reportWords.howLong)}
        next={{ onTap: () => setStep(2), disabled: draft.minutes === 0 }}>
        <Options name='minutes' options={lengths} selected={draft.minutes === 0 ? undefined : String(draft.minutes)}
          onPick={(minutes) => keep({ minutes: Number(minutes) })} />
      </Question>
    )
  }
  return (
    <Question step={2} steps={2} question={say(reportWords.why)} onPrevious={() => setStep(1)} next={{
      label: say(action.problem?.unsent === true ? common.sendAgain : reportWords.send), busy: action.busy,
      disabled: draft.note.trim() === '', onTap: () => void send(),
    }}>
      <Options name='reason' selected={reasons.find((reason) => say(reportWords[reason]) === draft.note)}
        options={reasons.map((key) => ({ key, label: say(reportWords[key]) }))}
        onPick={(reason) => keep({ note: say(reportWords[reason]) })} />
      <Field id='note' label={say(reportWords.whyLabel)} value={draft.note} maxLength={200}
        onInput={(note) => keep({ note })} />
      {action.problem?.unsent === true
        ? <Notice id='saved-unsent' tone='problem'>{say(common.savedUnsent)}</Notice>
        : <ProblemNotice problem={action.problem} />}
    </Question>
  )
}
