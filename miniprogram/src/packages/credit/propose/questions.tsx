import { serviceCodes } from '../../../../../shared/services.ts'
import { Field } from '../../../components/field.tsx'
import { Options } from '../../../components/options.tsx'
import { Question } from '../../../components/question.tsx'
import { nowMs } from '../../../state/clock.ts'
import { day, lasting, nearDay } from '../../../text/dates.ts'
import { proposeWords } from '../../../text/exchange.ts'
import { serviceWords } from '../../../text/services.ts'
import { useText } from '../../../text/use-text.ts'
import type { Asked } from './index.tsx'
import { daysBack, lengths } from './model.ts'

export const WhatQuestion = ({ draft, keep, step, steps, next }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(proposeWords.what)}
      next={{ onTap: next, disabled: draft.title.trim() === '' }}>
      <Field id='what' label={say(proposeWords.whatLabel)} value={draft.title} maxLength={40}
        onInput={(title) => keep({ title })} />
    </Question>
  )
}

export const ServiceQuestion = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(proposeWords.service)} onPrevious={previous}
      next={{ onTap: next, disabled: draft.service === undefined }}>
      <Options name='service' look='grid' selected={draft.service} onPick={(service) => keep({ service })}
        options={serviceCodes.map((key) => ({ key, label: say(serviceWords(key)) }))} />
    </Question>
  )
}

export const WhenQuestion = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  const now = nowMs()
  const dayOf = (back: number) => {
    const ms = now - back * 86_400_000
    return say(nearDay(ms, now) ?? day(ms))
  }
  return (
    <Question step={step} steps={steps} question={say(proposeWords.when)} onPrevious={previous} next={{ onTap: next }}>
      <Options name='back' options={daysBack.map((back) => ({ key: String(back), label: dayOf(back) }))}
        selected={String(draft.daysAgo)} onPick={(key) => keep({ daysAgo: Number(key) })} />
    </Question>
  )
}

export const SideQuestion = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(proposeWords.mine)} onPrevious={previous}>
      <Options name='side' options={(['gave', 'got'] as const).map((key) => ({ key, label: say(proposeWords[key]) }))}
        selected={draft.minutes === 0 ? undefined : draft.side} onPick={(side) => {
          keep({ side })
          next()
        }} />
    </Question>
  )
}

export const MinutesQuestion = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(proposeWords.myMinutes)} onPrevious={previous}
      next={{ onTap: next, disabled: draft.minutes === 0 }}>
      <Options name='minutes' options={lengths.map((minutes) => ({ key: String(minutes), label: say(lasting(minutes)) }))}
        selected={String(draft.minutes)} onPick={(key) => keep({ minutes: Number(key) })} />
    </Question>
  )
}
