import { useState } from 'react'
import { useAction } from '../state/use-action.ts'
import { useText } from '../text/use-text.ts'
import { common } from '../text/common.ts'
import type { Words } from '../text/words.ts'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { Notice } from './notice.tsx'
import { ProblemNotice } from './problem-notice.tsx'

interface Props {
  /** Of the button that opens it; the field is `<id>-words`, the buttons that send and leave it `<id>-send` and `<id>-leave`. */
  id: string
  maxLength: number
  words: { open: Words; why: Words; send: Words; sent: Words }
  send: (said: string) => Promise<unknown>
}

/** Something that somebody may say in their own words, to be opened first: an objection, an appeal. */
export const Telling = ({ id, maxLength, words, send }: Props) => {
  const say = useText()
  const [stage, setStage] = useState<'closed' | 'open' | 'sent'>('closed')
  const [said, setSaid] = useState('')
  const action = useAction()
  const tell = () => action.run(async () => {
    await send(said.trim())
    setStage('sent')
  })
  if (stage === 'sent') return <Notice id={`${id}-sent`} tone='good'>{say(words.sent)}</Notice>
  if (stage === 'closed') return <Button id={id} kind='quiet' label={say(words.open)} onTap={() => setStage('open')} />
  return (
    <>
      <Field id={`${id}-words`} label={say(words.why)} value={said} maxLength={maxLength} onInput={setSaid} />
      <Button id={`${id}-send`} kind='secondary' label={say(words.send)} busy={action.busy} disabled={said.trim() === ''}
        onTap={() => void tell()} />
      <Button id={`${id}-leave`} kind='quiet' label={say(common.leaveIt)} onTap={() => setStage('closed')} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}
