import { useState } from 'react'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { goBack } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { loadMe } from '../../../state/me.ts'
import { useAction } from '../../../state/use-action.ts'
import { certificateWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'
import { type Period, daysOf } from './model.ts'

const periods = ['thisYear', 'lastYear', 'all'] as const
const purposes = ['school', 'job', 'honour', 'own'] as const
const seals = ['withSeal', 'withoutSeal'] as const

/** Three questions: for when, what for, and with or without the seal. */
export default () => {
  const say = useText()
  const [step, setStep] = useState(1)
  const [period, setPeriod] = useState<Period>()
  const [purpose, setPurpose] = useState<(typeof purposes)[number]>()
  const [seal, setSeal] = useState<(typeof seals)[number]>()
  const action = useAction()
  const send = () => action.run(async () => {
    const { id: personId } = await loadMe()
    await change('POST /people/:personId/certificates', {
      personId, ...daysOf(period ?? 'all', nowMs()), sealWanted: seal === 'withSeal',
      ...(purpose === undefined || purpose === 'own' ? {} : { purpose: certificateWords[purpose][0] }),
    })
    goBack()
  })
  const back = () => setStep(step - 1)
  return (
    <Page title={certificateWords.ask}>
      {step === 1 && (
        <Question step={1} steps={3} question={say(certificateWords.period)}
          next={{ onTap: () => setStep(2), disabled: period === undefined }}>
          <Options name='period' selected={period} onPick={setPeriod}
            options={periods.map((key) => ({ key, label: say(certificateWords[key]) }))} />
        </Question>
      )}
      {step === 2 && (
        <Question step={2} steps={3} question={say(certificateWords.purpose)} onPrevious={back}
          next={{ onTap: () => setStep(3), disabled: purpose === undefined }}>
          <Options name='purpose' selected={purpose} onPick={setPurpose}
            options={purposes.map((key) => ({ key, label: say(certificateWords[key]) }))} />
        </Question>
      )}
      {step === 3 && (
        <Question step={3} steps={3} question={say(certificateWords.seal)} onPrevious={back} next={{
          label: say(certificateWords.send), busy: action.busy, disabled: seal === undefined, onTap: () => void send(),
        }}>
          <Options name='seal' selected={seal} onPick={setSeal}
            options={seals.map((key) => ({ key, label: say(certificateWords[key]) }))} />
          <Notice tone='info'>{say(certificateWords.free)}</Notice>
          <ProblemNotice problem={action.problem} />
        </Question>
      )}
    </Page>
  )
}
