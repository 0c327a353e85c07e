import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options, type Option } from '../../../components/options.tsx'
import { nowMs } from '../../../state/clock.ts'
import { day, lasting, nearDay } from '../../../text/dates.ts'
import {
  ageChoices, notVoluntaryWords, opensWords, peopleWords, publishWords, spanWords,
} from '../../../text/publish.ts'
import { certificateWords } from '../../../text/roles.ts'
import { useText, type Say } from '../../../text/use-text.ts'
import type { AnswerProps } from './answer.tsx'
import { daysAhead, timesOf, type Draft } from './model.ts'

export type ChoiceStep =
  'checklist' | 'kind' | 'date' | 'time' | 'length' | 'capacity' | 'repeat' | 'span' | 'holidays' | 'risk' | 'more' |
  'age' | 'certificate' | 'opens'
interface ChoiceOf {
  options: (say: Say, draft: Draft) => Option<string>[]
  selected: (draft: Draft) => string
  picked: (key: string) => Partial<Draft>
  look: 'list' | 'grid'
}

const numbers = (values: number[], label: (value: number) => string) =>
  values.map((value) => ({ key: String(value), label: label(value) }))

const notVoluntary = Object.keys(notVoluntaryWords) as (keyof typeof notVoluntaryWords)[]

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
  repeat: {
    options: (say) => (['once', 'week', 'twoWeeks', 'month'] as const)
      .map((key) => ({ key, label: say(publishWords[key]) })),
    selected: ({ repeat }) => repeat, picked: (key) => ({ repeat: key as Draft['repeat'] }), look: 'list',
  },
  span: {
    options: (say) => numbers([4, 12, 26, 52], (weeks) => say(spanWords(weeks))),
    selected: ({ span }) => String(span), picked: (key) => ({ span: Number(key) }), look: 'grid',
  },
  holidays: {
    options: (say) => [
      { key: 'yes', label: say(publishWords.skipHolidays) }, { key: 'no', label: say(publishWords.keepHolidays) },
    ],
    selected: ({ skipHolidays }) => skipHolidays, picked: (key) => ({ skipHolidays: key === 'yes' ? 'yes' : 'no' }),
    look: 'list',
  },
  checklist: {
    options: (say) => [
      { key: 'none', label: say(publishWords.voluntary) },
      ...notVoluntary.map((key) => ({ key, label: say(notVoluntaryWords[key]) })),
    ],
    selected: ({ checklist }) => checklist, picked: (key) => ({ checklist: key as Draft['checklist'] }), look: 'list',
  },
  more: {
    options: (say) => [
      { key: 'no', label: say(publishWords.noMore) }, { key: 'yes', label: say(publishWords.yesMore) },
    ],
    selected: ({ more }) => more, picked: (key) => ({ more: key === 'yes' ? 'yes' : 'no' }), look: 'list',
  },
  age: {
    options: (say) => (['any', 'adult', 'young'] as const).map((key) => ({ key, label: say(ageChoices[key]) })),
    selected: ({ age }) => age, picked: (key) => ({ age: key as Draft['age'] }), look: 'list',
  },
  certificate: {
    options: (say) => [
      { key: 'none', label: say(publishWords.noCertificate) },
      ...(['firstAid', 'food', 'driving'] as const).map((key) => ({ key, label: say(certificateWords[key]) })),
    ],
    selected: ({ certificate }) => certificate, picked: (key) => ({ certificate: key as Draft['certificate'] }),
    look: 'list',
  },
  opens: {
    options: (say) => numbers([0, 24, 48, 72, 168], (hours) => say(opensWords(hours))),
    selected: ({ opensHours }) => (opensHours === undefined ? '' : String(opensHours)),
    picked: (key) => ({ opensHours: Number(key) }), look: 'list',
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
      {step === 'checklist' && draft.checklist !== 'none' && draft.checklist !== '' && (
        <Notice id='not-voluntary' tone='problem'>{say(publishWords.notVoluntary)}</Notice>
      )}
      {step === 'capacity' && (
        <Field id='capacity' label={say(publishWords.capacityLabel)} type='number' maxLength={4} value={draft.capacity}
          onInput={(text) => keep({ capacity: text.replace(/\D/g, '') })} />
      )}
    </>
  )
}
