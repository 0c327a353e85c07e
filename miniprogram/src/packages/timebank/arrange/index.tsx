import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { type ServiceCode, serviceCodes } from '../../../../../shared/services.ts'
import { Page } from '../../../components/page.tsx'
import { Question } from '../../../components/question.tsx'
import { useDraft } from '../../../state/use-draft.ts'
import { arrangementsWords } from '../../../text/arrangements.ts'
import { useText } from '../../../text/use-text.ts'
import { Answer } from './answer.tsx'
import { Check } from './check.tsx'
import { type Given, type Step, answered, emptyDraft, plainText, steps } from './model.ts'

const questions = {
  days: arrangementsWords.days, weeks: arrangementsWords.weeks, time: arrangementsWords.time, length: arrangementsWords.length,
  until: arrangementsWords.until, holidays: arrangementsWords.holidays, place: arrangementsWords.place, more: arrangementsWords.more,
} as const

const givenIn = (params: Record<string, string | undefined>): Given => {
  const { side, name = '', place = '', forPerson = '' } = params
  const service = serviceCodes.find((code) => code === params.service) ?? 'chat' satisfies ServiceCode
  return {
    side: side === 'volunteer' ? 'volunteer' : 'requester', with: params.with ?? '', name: plainText(name), service,
    place: plainText(place), forPerson,
  }
}

/** Propose that somebody comes every week, one question a page. */
export default () => {
  const say = useText()
  const given = givenIn(useRouter().params)
  const about = [given.side, given.with, given.forPerson, given.service].join('.')
  const { draft, change, clear } = useDraft(`arrange.${about}`, { ...emptyDraft, place: given.place })
  const [step, setStep] = useState<Step>('days')
  const at = steps.indexOf(step)
  const move = (by: 1 | -1) => setStep(steps[at + by] ?? step)
  const back = at > 0 ? { onPrevious: () => move(-1) } : {}
  return (
    <Page title={arrangementsWords.title}>
      {step === 'check'
        ? <Check draft={draft} given={given} onPrevious={() => move(-1)} clear={clear} />
        : (
          <Question step={at + 1} steps={steps.length} question={say(questions[step])} {...back}
            next={{ onTap: () => move(1), disabled: !answered(draft, step) }}>
            <Answer step={step} draft={draft} given={given} keep={change} next={() => move(1)} />
          </Question>
        )}
    </Page>
  )
}
