import type { Output } from '../../../../../shared/contract/index.ts'
import { type ServiceClass, type ServiceCode, serviceClasses, serviceOf } from '../../../../../shared/services.ts'
import { type Choice, Chosen } from '../../../components/choice.tsx'
import { Field } from '../../../components/field.tsx'
import { nowMs } from '../../../state/clock.ts'
import { day, lasting, nearDay } from '../../../text/dates.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { type Say, useText } from '../../../text/use-text.ts'
import { type Draft, type Step, daysAhead, lengthsOf, servicesIn, timesOf } from './model.ts'

export interface Ready { held: Output<'GET /me/mandates'>['held']; off: Set<string> }

interface Props {
  step: Exclude<Step, 'check'>
  draft: Draft
  ready: Ready
  keep: (part: Partial<Draft>) => void
  next: () => void
}

const classes = Object.keys(serviceClasses) as ServiceClass[]

const choiceOf = (say: Say, { step, draft, ready }: Props): Choice<Draft> | undefined => {
  switch (step) {
    case 'who': return {
      options: [{ key: 'me', label: say(timebankWords.myself) },
        ...ready.held.map(({ principalId, principalName }) => ({ key: principalId, label: principalName }))],
      selected: draft.forPerson === '' ? 'me' : draft.forPerson, look: 'list',
      pick: (key) => ({ forPerson: key === 'me' ? '' : key }),
    }
    case 'kind': return {
      options: classes.map((key) => ({ key, label: say([serviceClasses[key].zh, serviceClasses[key].en]) })),
      selected: draft.kind, look: 'list', pick: (key) => ({ kind: key as ServiceClass, service: '', minutes: 0 }),
    }
    case 'service': return {
      options: servicesIn(draft.kind).map((key) => ({
        key, label: say([serviceOf(key).zh, serviceOf(key).en]),
        ...(ready.off.has(key) ? { note: say(timebankWords.off) } : {}),
      })),
      selected: draft.service, look: 'list', pick: (key) => ({ service: key as ServiceCode, minutes: 0 }),
    }
    case 'day': return {
      options: daysAhead(nowMs()).map(({ key, ms }) => {
        const near = nearDay(ms, nowMs())
        return { key, label: say(day(ms)), ...(near === undefined ? {} : { note: say(near) }) }
      }),
      selected: draft.day, look: 'list', pick: (key) => ({ day: key, time: '' }),
    }
    case 'time': return {
      options: timesOf(draft.day, nowMs()).map((key) => ({ key, label: key })),
      selected: draft.time, look: 'grid', pick: (key) => ({ time: key }),
    }
    case 'length': return {
      options: lengthsOf(draft.service).map((minutes) => ({ key: String(minutes), label: say(lasting(minutes)) })),
      selected: String(draft.minutes), look: 'grid', pick: (key) => ({ minutes: Number(key) }),
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
  return step === 'place'
    ? <Field id='place' label={say(timebankWords.placeLabel)} value={draft.place} maxLength={60}
        onInput={(place) => keep({ place })} />
    : <Field id='note' label={say(timebankWords.moreLabel)} hint={say(timebankWords.moreHint)} value={draft.note}
        maxLength={300} onInput={(note) => keep({ note })} />
}
