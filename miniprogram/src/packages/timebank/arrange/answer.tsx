import { type Choice, Chosen } from '../../../components/choice.tsx'
import { Field } from '../../../components/field.tsx'
import { nowMs } from '../../../state/clock.ts'
import { arrangementsWords, monthsWords, weekdayWords } from '../../../text/arrangements.ts'
import { day, lasting, noonOf } from '../../../text/dates.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { type Say, useText } from '../../../text/use-text.ts'
import { lengthsOf, timesOf } from '../ask/model.ts'
import { Many } from '../offer/many.tsx'
import { toggled } from '../offer/model.ts'
import { type Draft, type Given, type Step, fromOf, untilOf } from './model.ts'

interface Props {
  step: Exclude<Step, 'check'>
  draft: Draft
  given: Given
  keep: (part: Partial<Draft>) => void
  next: () => void
}

const choiceOf = (say: Say, { step, draft, given }: Props): Choice<Draft> | undefined => {
  switch (step) {
    case 'weeks': return {
      options: [['1', arrangementsWords.everyWeek], ['2', arrangementsWords.everySecond], ['4', arrangementsWords.everyFourth]]
        .map(([key, words]) => ({ key: String(key), label: say(words as typeof arrangementsWords.everyWeek) })),
      selected: String(draft.everyWeeks), look: 'list', pick: (key) => ({ everyWeeks: Number(key) }),
    }
    case 'time': return {
      options: timesOf(fromOf(nowMs()), nowMs()).map((key) => ({ key, label: key })),
      selected: draft.time, look: 'grid', pick: (key) => ({ time: key }),
    }
    case 'length': return {
      options: lengthsOf(given.service).map((minutes) => ({ key: String(minutes), label: say(lasting(minutes)) })),
      selected: String(draft.minutes), look: 'grid', pick: (key) => ({ minutes: Number(key) }),
    }
    case 'until': return {
      options: [1, 3, 6, 12].map((months) => ({
        key: String(months), label: say(monthsWords(months)), note: say(day(noonOf(untilOf({ ...draft, months }, nowMs())))),
      })),
      selected: String(draft.months), look: 'list', pick: (key) => ({ months: Number(key) }),
    }
    case 'holidays': return {
      options: [{ key: 'skip', label: say(arrangementsWords.holidaysSkip) }, { key: 'come', label: say(arrangementsWords.holidaysCome) }],
      selected: draft.holidays, look: 'list', pick: (key) => ({ holidays: key as 'skip' | 'come' }),
    }
    default: return undefined
  }
}

/** The way to answer a question: chosen, or written. What is chosen from a list goes on by itself. */
export const Answer = (props: Props) => {
  const { step, draft, keep, next } = props
  const say = useText()
  const choice = choiceOf(say, props)
  if (choice) return <Chosen name={step} choice={choice} keep={keep} next={next} />
  if (step === 'days') {
    return (
      <Many name='weekday' selected={draft.weekdays.map(String)}
        options={weekdayWords.map((words, index) => ({ key: String(index + 1), label: say(words) }))}
        onToggle={(key) => keep({ weekdays: toggled(draft.weekdays, Number(key)) })} />
    )
  }
  return step === 'place'
    ? <Field id='place' label={say(timebankWords.placeLabel)} value={draft.place} maxLength={60}
        onInput={(place) => keep({ place })} />
    : <Field id='note' label={say(timebankWords.moreLabel)} hint={say(timebankWords.moreHint)} value={draft.note}
        maxLength={300} onInput={(note) => keep({ note })} />
}
