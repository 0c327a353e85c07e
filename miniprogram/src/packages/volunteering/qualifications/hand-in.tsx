import { useState } from 'react'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { qualificationWords } from '../../../text/qualifications.ts'
import { certificateWords } from '../../../text/roles.ts'
import { useText } from '../../../text/use-text.ts'
import { answered, dayOf, emptyDraft, stepsFor, type Kind } from './model.ts'

const kinds = Object.keys(certificateWords) as Kind[]
const questions = {
  kind: qualificationWords.which, name: qualificationWords.whichTraining, number: qualificationWords.itsNumber,
  until: qualificationWords.itsEnd,
} as const

/** Three questions; an administrator looks at the original. */
export const HandIn = ({ leave, done }: { leave: () => void; done: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [draft, setDraft] = useState(emptyDraft)
  const [at, setAt] = useState(0)
  const steps = stepsFor(draft)
  const step = steps[at] ?? 'kind'
  const last = at === steps.length - 1
  const send = () => void action.run(async () => {
    const { kind, name, number } = draft
    const until = dayOf(draft.until)
    if (kind === '') return
    await change('POST /me/qualifications', {
      kind, ...(name.trim() === '' ? {} : { name: name.trim() }), ...(number.trim() === '' ? {} : { number: number.trim() }),
      ...(until === undefined ? {} : { until }),
    })
    await done()
  })
  return (
    <Question step={at + 1} steps={steps.length} question={say(questions[step])}
      onPrevious={() => (at > 0 ? setAt(at - 1) : leave())}
      next={{
        label: say(last ? qualificationWords.send : qualificationWords.next), busy: action.busy,
        disabled: !answered(draft, step), onTap: () => (last ? send() : setAt(at + 1)),
      }}>
      {step === 'kind' && (
        <Options name='kind' selected={draft.kind === '' ? undefined : draft.kind}
          options={kinds.map((key) => ({ key, label: say(certificateWords[key]) }))}
          onPick={(kind) => setDraft({ ...draft, kind })} />
      )}
      {step === 'name' && (
        <Field id='name' label={say(qualificationWords.trainingName)} value={draft.name} maxLength={60}
          onInput={(name) => setDraft({ ...draft, name })} />
      )}
      {step === 'number' && (
        <Field id='number' label={say(qualificationWords.number)} value={draft.number} maxLength={40}
          hint={say(qualificationWords.numberHint)} onInput={(number) => setDraft({ ...draft, number })} />
      )}
      {step === 'until' && (
        <Field id='until' label={say(qualificationWords.until)} type='number' value={draft.until} maxLength={8}
          hint={say(qualificationWords.untilHint)} onInput={(until) => setDraft({ ...draft, until })} />
      )}
      {last && <Notice tone='info'>{say(qualificationWords.looked)}</Notice>}
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}
