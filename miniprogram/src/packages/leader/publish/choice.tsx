import { Field } from '../../../components/field.tsx'
import { Options, type Option } from '../../../components/options.tsx'
import { nowMs } from '../../../state/clock.ts'
import { day, lasting, nearDay } from '../../../text/dates.ts'
import { peopleWords, publishWords, weeksWords } from '../../../text/publish.ts'
import { useText, type Say } from '../../../text/use-text.ts'
import type { AnswerProps } from './answer.tsx'
import { daysAhead, timesOf, type Draft } from './model.ts'

type ChoiceStep = 'kind' | 'date' | 'time' | 'length' | 'capacity' | 'weeks' | 'risk'
interface ChoiceOf {
  options: (say: Say, draft: Draft) => Option<string>[]
  selected: (draft: Draft) => string
  picked: (key: string) => Partial<Draft>
  look: 'list' | 'grid'
}

const numbers = (values: number[], label: (value: number) => string) =>
  values.map((value) => ({ key: String(value), label: label(value) }))

const choices: Record<ChoiceStep, ChoiceOf> = {
  kind: {
    options: (say) => [
      { key: 'community', label: say(publishWords.community), note: say(publishWords.communityNote) },
      { key: 'timeBank', label: say(publishWords.timeBank), note: say(publishWords.timeBankNote) },
    ],
    selected: ({ kind }) => kind, picked: (key) => ({ kind: key === 'timeBank' ? 'timeBank' : 'community' }),
    look: 'list',
  },
  date: {
    options: (say) => daysAhead(nowMs()).map(({ key, ms }) => {
      const near = nearDay(ms, nowMs())
      return { key, label: say(day(ms)), ...(near === undefined ? {} : { note: say(near) }) }
    }),
    selected: (draft) => draft.day, picked: (key) => ({ day: key, time: '' }), look: 'list',
  },
  time: {
    options: (_say, draft) => timesOf(draft.day, nowMs()).map((time) => ({ key: time, label: time })),
    selected: ({ time }) => time, picked: (key) => ({ time: key }), look: 'grid',
  },
  length: {
    options: (say) => numbers([30, 60, 90, 120, 150, 180, 240, 360], (minutes) => say(lasting(minutes))),
    selected: ({ minutes }) => String(minutes), picked: (key) => ({ minutes: Number(key) }), look: 'grid',
  },
  capacity: {
    options: (say) => numbers([5, 10, 15, 20, 30, 50], (people) => say(peopleWords(people))),
    selected: ({ capacity }) => capacity, picked: (key) => ({ capacity: key }), look: 'grid',
  },
  weeks: {
    options: (say) => numbers([1, 4, 8, 12], (weeks) => say(weeksWords(weeks))),
    selected: ({ weeks }) => String(weeks), picked: (key) => ({ weeks: Number(key) }), look: 'list',
  },
  risk: {
    options: (say) => [publishWords.risk1, publishWords.risk2, publishWords.risk3]
      .map((words, index) => ({ key: String(index + 1), label: say(words) })),
    selected: ({ riskLevel }) => String(riskLevel), picked: (key) => ({ riskLevel: Number(key) }), look: 'list',
  },
}

/** A question that is answered by choosing; how many people may also be typed. */
export const Choice = ({ step, draft, keep, next }: AnswerProps & { step: ChoiceStep }) => {
  const say = useText()
  const { options, selected, picked, look } = choices[step]
  return (
    <>
      <Options name={step} options={options(say, draft)} selected={selected(draft)} look={look}
        onPick={(key) => {
          keep(picked(key))
          // Below a long list nobody should have to look for the button.
          if (step === 'date' || step === 'time') next()
        }} />
      {step === 'capacity' && (
        <Field id='capacity' label={say(publishWords.capacityLabel)} type='number' maxLength={4} value={draft.capacity}
          onInput={(text) => keep({ capacity: text.replace(/\D/g, '') })} />
      )}
    </>
  )
}
