import { useState } from 'react'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { day, nearDay } from '../../../text/dates.ts'
import { manageWords, takenWords, taskWords } from '../../../text/manage.ts'
import { useText } from '../../../text/use-text.ts'
import { daysAhead, timesOf } from '../publish/model.ts'
import { fitsCapacity, questionsOf, type Answers, type Task, type View } from './model.ts'

interface Props {
  task: Task
  shift: View['shift']
  finish: (answers: Answers) => Promise<void>
  leave: () => void
}

/** The questions of one task, one a page; the last page says what will happen. */
export const TaskQuestions = ({ task, shift, finish, leave }: Props) => {
  const say = useText()
  const action = useAction()
  const [answers, setAnswers] = useState<Answers>({ text: '', day: '', time: '', number: '' })
  const [at, setAt] = useState(0)
  const questions = questionsOf(task)
  const step = questions[at]
  const keep = (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part }))
  const last = at >= questions.length - 1
  const next = () => {
    if (last) void action.run(() => finish(answers))
    else setAt(at + 1)
  }
  const words = taskWords[task]
  const isMessage = task === 'message'
  return (
    <Question step={at + 1} steps={Math.max(1, questions.length)}
      question={say(step === 'day' || step === 'time' ? manageWords[step] : words.question)}
      onPrevious={() => (at > 0 ? setAt(at - 1) : leave())}
      next={{
        label: say(last ? words.yes : manageWords.next), busy: action.busy, onTap: next,
        disabled: step === 'number' ? !fitsCapacity(shift, answers.number) : step !== undefined && answers[step].trim() === '',
      }}>
      {step === 'day' && (
        <Options name='day' selected={answers.day} onPick={(key) => keep({ day: key, time: '' })}
          options={daysAhead(nowMs()).map(({ key, ms }) => {
            const near = nearDay(ms, nowMs())
            return { key, label: say(day(ms)), ...(near === undefined ? {} : { note: say(near) }) }
          })} />
      )}
      {step === 'time' && (
        <Options name='time' look='grid' selected={answers.time} onPick={(key) => keep({ time: key })}
          options={timesOf(answers.day, nowMs()).map((time) => ({ key: time, label: time }))} />
      )}
      {step === 'number' && (
        <Field id='number' type='number' label={say(manageWords.places)} hint={say(takenWords(shift.capacity, shift.taken))}
          value={answers.number} maxLength={3} onInput={(typed) => keep({ number: typed.replace(/\D/g, '') })} />
      )}
      {step === 'text' && (
        <Field id='text' label={say(isMessage ? manageWords.message : manageWords.reason)} value={answers.text}
          maxLength={isMessage ? 300 : 200} onInput={(text) => keep({ text })} />
      )}
      {last && <Notice tone='info'>{say(words.note)}</Notice>}
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}
