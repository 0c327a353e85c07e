import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { honourWords } from '../../../text/honours.ts'
import { useText } from '../../../text/use-text.ts'
import type { Words } from '../../../text/words.ts'
import type { ActProps } from './index.tsx'

/** One tap supports; a sentence may go with it. */
export const Support = ({ seen: { id: nominationId }, reload }: ActProps) => {
  const say = useText()
  const action = useAction()
  const [sentence, setSentence] = useState('')
  const support = () => action.run(async () => {
    const said = sentence.trim()
    await change('POST /nominations/:nominationId/voices', { nominationId, ...(said ? { sentence: said } : {}) })
    await reload()
  })
  return (
    <Section title={say(honourWords.support)}>
      <Field id='sentence' label={say(honourWords.sentence)} hint={say(honourWords.supportNote)} value={sentence} maxLength={100}
        onInput={setSentence} />
      <Button id='support' icon='blossom' label={say(honourWords.support)} busy={action.busy} onTap={() => void support()} />
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}

interface LetterProps { id: string; open: Words; label: Words; note: Words; send: Words; sending: (text: string) => Promise<void> }

/** Something serious to write: first what happens to it, then the line, then the button. */
const Letter = ({ id, open, label, note, send, sending }: LetterProps) => {
  const say = useText()
  const action = useAction()
  const [text, setText] = useState<string | undefined>()
  if (text === undefined) return <Button id={id} kind='quiet' label={say(open)} onTap={() => setText('')} />
  return (
    <Section title={say(open)}>
      <Notice tone='info'>{say(note)}</Notice>
      <Field id={`${id}-text`} label={say(label)} value={text} maxLength={500} onInput={setText} />
      <Button id={`${id}-send`} kind='secondary' label={say(send)} busy={action.busy} disabled={text.trim() === ''}
        onTap={() => void action.run(() => sending(text.trim()))} />
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}

export const Objection = ({ seen: { id: nominationId }, reload }: ActProps) => (
  <Letter id='object' open={honourWords.object} label={honourWords.objectLabel} note={honourWords.objectNote} send={honourWords.objectSend}
    sending={async (text) => {
      await change('POST /nominations/:nominationId/objections', { nominationId, text })
      await reload()
    }} />
)

export const Appeal = ({ seen: { id: nominationId }, reload }: ActProps) => (
  <Letter id='appeal' open={honourWords.appeal} label={honourWords.appealLabel} note={honourWords.appealNote} send={honourWords.appealSend}
    sending={async (text) => {
      await change('POST /nominations/:nominationId/appeal', { nominationId, text })
      await reload()
    }} />
)
