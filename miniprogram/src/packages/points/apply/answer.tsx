import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { type Choice, Chosen } from '../../../components/choice.tsx'
import { Field } from '../../../components/field.tsx'
import { nowMs } from '../../../state/clock.ts'
import { day, nearDay, noonOf } from '../../../text/dates.ts'
import { applyWords, upToWords } from '../../../text/earning.ts'
import { type Say, useText } from '../../../text/use-text.ts'
import { type Draft, type Rules, type Step, daysBack } from './model.ts'
import '../../../components/field.scss'

export interface Ready { rules: Rules; others: NonNullable<Output<'GET /me/household'>['household']>['members'] }

interface Props {
  step: Exclude<Step, 'photos' | 'check'>
  draft: Draft
  ready: Ready
  keep: (part: Partial<Draft>) => void
  next: () => void
}

const choiceOf = (say: Say, { step, draft, ready }: Props): Choice<Draft> | undefined => {
  switch (step) {
    case 'who': return {
      options: [{ key: 'me', label: say(applyWords.me) },
        ...ready.others.map(({ personId, nameMasked }) => ({ key: personId, label: nameMasked }))],
      selected: draft.personId === '' ? 'me' : draft.personId, look: 'list',
      pick: (key) => ({ personId: key === 'me' ? '' : key }),
    }
    case 'rule': return {
      options: ready.rules.items.map(({ code, title, points }) => ({ key: code, label: title, note: say(upToWords(points)) })),
      selected: draft.rule, look: 'list', pick: (key) => ({ rule: key }),
    }
    case 'day': return {
      options: daysBack(nowMs()).map((key) => {
        const near = nearDay(noonOf(key), nowMs())
        return { key, label: say(day(noonOf(key))), ...(near === undefined ? {} : { note: say(near) }) }
      }),
      selected: draft.day, look: 'list', pick: (key) => ({ day: key }),
    }
    case 'words': return undefined
  }
}

/** The way to answer a question: chosen, or written. What is chosen goes on by itself. */
export const Answer = (props: Props) => {
  const { step, draft, keep, next } = props
  const say = useText()
  const choice = choiceOf(say, props)
  if (choice === undefined) {
    return <Field id='words' label={say(applyWords.wordsLabel)} hint={say(applyWords.wordsHint)} value={draft.text} maxLength={300}
      onInput={(text) => keep({ text })} />
  }
  return (
    <>
      <Chosen name={step} choice={choice} keep={keep} next={next} />
      {step === 'day' && <View className='field-hint'>{say(applyWords.dayHint)}</View>}
    </>
  )
}
