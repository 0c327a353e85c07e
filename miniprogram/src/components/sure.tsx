import { View } from '@tarojs/components'
import { useState } from 'react'
import { useText } from '../text/use-text.ts'
import type { Words } from '../text/words.ts'
import { common } from '../text/common.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import './sure.scss'

interface Props {
  id: string
  label: Words
  /** What will happen, asked where the button stood. */
  question: Words
  yes: Words
  /** The way back, where “不了” could be taken for an answer. */
  leave?: Words
  /** How the first of the two looks; a word to tap unless said otherwise. */
  kind?: 'secondary' | 'quiet'
  busy: boolean
  onYes: () => void
}

/** Something that is done in two taps: the second one says what will happen. */
export const Sure = ({ id, label, question, yes, leave = common.leaveIt, kind = 'quiet', busy, onYes }: Props) => {
  const say = useText()
  const [asked, setAsked] = useState(false)
  if (!asked) return <Button id={id} kind={kind} label={say(label)} onTap={() => setAsked(true)} />
  return (
    <View className='sure'>
      <Notice tone='info'>{say(question)}</Notice>
      <Button id={`${id}-yes`} kind='secondary' label={say(yes)} busy={busy} onTap={onYes} />
      <Button id={`${id}-no`} kind='quiet' label={say(leave)} onTap={() => setAsked(false)} />
    </View>
  )
}
