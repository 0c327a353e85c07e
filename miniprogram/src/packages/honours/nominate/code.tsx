import { useState } from 'react'
import { digitsOf } from '../../../codes.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { honourWords } from '../../../text/honours.ts'
import { useText } from '../../../text/use-text.ts'
import type { Draft } from './model.ts'

interface Props {
  frame: { step: number; steps: number; onPrevious?: () => void }
  draft: Draft
  keep: (part: Partial<Draft>) => void
  next: () => void
}

/** The neighbour by the code that they read out; whose it is is shown before it goes on. */
export const CodeQuestion = ({ frame, draft, keep, next }: Props) => {
  const say = useText()
  const action = useAction()
  const [code, setCode] = useState('')
  const find = () => action.run(async () => {
    const { personId, nameMasked } = await client('GET /desk-codes/:code', { code })
    keep({ personId, name: nameMasked })
  })
  return (
    <Question {...frame} question={say(honourWords.which)} next={{ onTap: next, disabled: draft.personId === '' }}>
      <Field id='neighbour-code' label={say(honourWords.code)} hint={say(honourWords.codeHint)} type='number' spaced value={code}
        maxLength={9} onInput={(text) => { setCode(digitsOf(text)); keep({ personId: '', name: '' }) }} />
      <Button id='find' kind='secondary' icon='person' label={say(honourWords.find)} busy={action.busy} disabled={code.length !== 8}
        onTap={() => void find()} />
      {draft.personId !== '' && <Notice id='found' tone='good'>{say(honourWords.found)}{draft.name}</Notice>}
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}
