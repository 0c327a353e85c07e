import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { useAction } from '../../state/use-action.ts'
import { useText } from '../../text/use-text.ts'
import type { Words } from '../../text/words.ts'

type Part = 'yes' | 'no' | 'word' | 'tell' | 'leave'
interface Props {
  id: (part: Part | 'problem') => string
  /** How the yes looks; it is the thing to do on its page unless said otherwise. */
  kind?: 'primary' | 'secondary'
  maxLength: number
  words: Record<Part, Words>
  send: (answer: { agrees: boolean; word?: string }) => Promise<unknown>
}

/** One tap says yes. A no takes a word, so that somebody can look into it. */
export const Agreeing = ({ id, kind = 'primary', maxLength, words, send }: Props) => {
  const say = useText()
  const action = useAction()
  const [word, setWord] = useState<string>()
  const answer = (agrees: boolean) => void action.run(() => send({ agrees, ...(agrees ? {} : { word: word?.trim() ?? '' }) }))
  return (
    <View className='fund-list'>
      {word === undefined ? (
        <>
          <Button id={id('yes')} kind={kind} icon='tick' label={say(words.yes)} busy={action.busy} onTap={() => answer(true)} />
          <Button id={id('no')} kind='quiet' label={say(words.no)} onTap={() => setWord('')} />
        </>
      ) : (
        <>
          <Field id={id('word')} label={say(words.word)} value={word} maxLength={maxLength} onInput={setWord} />
          <Button id={id('tell')} kind='secondary' label={say(words.tell)} busy={action.busy} disabled={word.trim() === ''}
            onTap={() => answer(false)} />
          <Button id={id('leave')} kind='quiet' label={say(words.leave)} onTap={() => setWord(undefined)} />
        </>
      )}
      <ProblemNotice problem={action.problem} id={id('problem')} />
    </View>
  )
}
