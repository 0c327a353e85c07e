import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { Telling } from '../../../components/telling.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { spendingWords } from '../../../text/spendings.ts'
import { useText } from '../../../text/use-text.ts'
import type { Words } from '../../../text/words.ts'

export type Spending = Output<'GET /fund-work/spendings/:spendingId'>
export interface ActProps { spending: Spending; reload: () => Promise<void> }
type Answer = 'yes' | 'no'

interface SayingProps {
  id: string; title: Words; answers: Record<Answer, Words>; field: Words; most: number; button: Words
  send: (answer: boolean, said: string) => Promise<unknown>
}

/** Yes or no, and why: neither is chosen beforehand. */
const Saying = ({ id, title, answers, field, most, button, send }: SayingProps) => {
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

const whichOf = ({ id, community }: Spending) => ({ community, spendingId: id })

export const Vote = ({ spending, reload }: ActProps) => (
  <Saying id='vote' title={spendingWords.vote} answers={{ yes: spendingWords.yes, no: spendingWords.no }} field={spendingWords.reasonField} most={200}
    button={spendingWords.vote} send={async (yes, reason) => {
      await change('POST /fund-work/spendings/:spendingId/votes', { ...whichOf(spending), yes, reason })
      await reload()
    }} />
)

export const Opinion = ({ spending, reload }: ActProps) => (
  <Saying id='view' title={spendingWords.opinions} answers={{ yes: spendingWords.viewYes, no: spendingWords.viewNo }} field={spendingWords.viewField}
    most={300} button={spendingWords.view} send={async (agrees, text) => {
      await change('POST /fund-work/spendings/:spendingId/opinions', { ...whichOf(spending), agrees, text })
      await reload()
    }} />
)

export const Recusal = ({ spending, reload }: ActProps) => (
  <Telling id='recuse' maxLength={200} words={{
    open: spendingWords.recuse, why: spendingWords.recuseWhy, send: spendingWords.send, sent: spendingWords.done,
  }} send={async (reason) => {
    await change('POST /fund-work/spendings/:spendingId/recusals', { ...whichOf(spending), reason })
    await reload()
  }} />
)

export const Commenting = ({ spending, reload }: ActProps) => (
  <Telling id='comment' maxLength={300} words={{
    open: spendingWords.comment, why: spendingWords.commentWhy, send: spendingWords.send, sent: spendingWords.done,
  }} send={async (text) => {
    await change('POST /fund-work/spendings/:spendingId/comments', { ...whichOf(spending), text })
    await reload()
  }} />
)
