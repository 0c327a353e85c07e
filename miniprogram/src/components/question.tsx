import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, type ReactNode } from 'react'
import { speak } from '../accessibility.ts'
import { useText } from '../text/use-text.ts'
import type { Words } from '../text/words.ts'
import { common } from '../text/common.ts'
import { Button } from './button.tsx'
import './question.scss'

interface Props {
  step: number
  steps: number
  question: string
  children: ReactNode
  /** What the next button says and does; left out where choosing an answer already goes on. */
  next?: { label?: string; onTap: () => void; busy?: boolean; disabled?: boolean }
  onPrevious?: () => void
}

const progress = (step: number, steps: number): Words => [`第${step}步，共${steps}步`, `Step ${step} of ${steps}`]

/** One question a page: where one is, the question, the answer, onwards and back. */
export const Question = ({ step, steps, question, children, next, onPrevious }: Props) => {
  const say = useText()
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  })
  return (
    <View className='question'>
      <View className='question-progress'>
        <View className='question-dots'>
          {Array.from({ length: steps }, (_, index) =>
            <View key={index} className={index < step ? 'question-dot question-dot-done' : 'question-dot'} />)}
        </View>
        {say(progress(step, steps))}
      </View>
      <View className='question-title' {...speak('heading')}>{question}</View>
      {children}
      {next !== undefined && (
        <Button id='next' label={next.label ?? say(common.next)} busy={next.busy ?? false}
          disabled={next.disabled ?? false} onTap={next.onTap} />
      )}
      {onPrevious !== undefined && (
        <Button id='previous' kind='quiet' label={say(common.previous)} onTap={onPrevious} />
      )}
    </View>
  )
}
