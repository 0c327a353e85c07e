import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Options } from '../../components/options.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { Section } from '../../components/section.tsx'
import { useAction } from '../../state/use-action.ts'
import { useText } from '../../text/use-text.ts'
import type { Words } from '../../text/words.ts'

type Answer = 'yes' | 'no'

interface SayingProps {
  id: string; title: Words; answers: Record<Answer, Words>; field: Words; most: number; button: Words
  send: (answer: boolean, said: string) => Promise<unknown>
}

/** Yes or no, and why: neither is chosen beforehand. */
export const Saying = ({ id, title, answers, field, most, button, send }: SayingProps) => {
  const say = useText()
  const [answer, setAnswer] = useState<Answer>()
  const [said, setSaid] = useState('')
  const action = useAction()
  return (
    <Section title={say(title)}>
      <Options name={id} selected={answer} onPick={setAnswer}
        options={(['yes', 'no'] as const).map((key) => ({ key, label: say(answers[key]) }))} />
      <Field id={`${id}-why`} label={say(field)} value={said} maxLength={most} onInput={setSaid} />
      <Button id={`${id}-send`} label={say(button)} busy={action.busy} disabled={answer === undefined || said.trim() === ''}
        onTap={() => void action.run(() => send(answer === 'yes', said.trim()))} />
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}
