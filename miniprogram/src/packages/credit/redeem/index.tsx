import { useState } from 'react'
import { serviceCodes, services, type ServiceCode } from '../../../../../shared/services.ts'
import { lettersOf } from '../../../codes.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { replaceWith } from '../../../navigate.ts'
import { canScan, scan } from '../../../scan.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { lasting } from '../../../text/dates.ts'
import { redeemWords, stored } from '../../../text/notes.ts'
import { useText } from '../../../text/use-text.ts'
import { noteIn } from './model.ts'

interface Given { serial: string; code: string }

/** Which note, and for what; then its credit is mine. */
export default () => {
  const [given, setGiven] = useState<Given>({ serial: '', code: '' })
  const [step, setStep] = useState(1)
  const [minutes, setMinutes] = useState<number | undefined>()
  return (
    <Page title={redeemWords.title}>
      {minutes !== undefined && <Done minutes={minutes} />}
      {minutes === undefined && step === 1 && <Which given={given} keep={setGiven} next={() => setStep(2)} />}
      {minutes === undefined && step === 2 && <What given={given} previous={() => setStep(1)} done={setMinutes} />}
    </Page>
  )
}

const Which = ({ given, keep, next }: { given: Given; keep: (given: Given) => void; next: () => void }) => {
  const say = useText()
  const [wrong, setWrong] = useState(false)
  const scanIt = async () => {
    const text = await scan()
    const found = text === undefined ? undefined : noteIn(text)
    setWrong(text !== undefined && found === undefined)
    if (!found) return
    keep(found)
    next()
  }
  return (
    <Question step={1} steps={2} question={say(redeemWords.which)}
      next={{ onTap: next, disabled: given.serial.length !== 10 || given.code.length !== 8 }}>
      {canScan && <Button id='scan' kind='secondary' icon='scan' label={say(redeemWords.scan)} onTap={() => void scanIt()} />}
      {wrong && <Notice tone='problem'>{say(redeemWords.notANote)}</Notice>}
      <Field id='serial' label={say(redeemWords.serial)} value={given.serial} maxLength={14} spaced
        onInput={(text) => keep({ ...given, serial: lettersOf(text, 10) })} />
      <Field id='code' label={say(redeemWords.code)} value={given.code} maxLength={12} spaced
        onInput={(text) => keep({ ...given, code: lettersOf(text, 8) })} />
    </Question>
  )
}

const What = ({ given, previous, done }: { given: Given; previous: () => void; done: (minutes: number) => void }) => {
  const say = useText()
  const action = useAction()
  const [service, setService] = useState<ServiceCode | undefined>()
  const submit = () => action.run(async () => {
    if (!service) return
    done((await change('POST /time-credit/notes/:serial/redemption', { ...given, service })).minutes)
  })
  return (
    <Question step={2} steps={2} question={say(redeemWords.service)} onPrevious={previous} next={{
      label: say(redeemWords.submit), busy: action.busy, disabled: service === undefined, onTap: () => void submit(),
    }}>
      <Options name='service' look='grid' selected={service} onPick={setService}
        options={serviceCodes.map((key) => ({ key, label: say([services[key].zh, services[key].en]) }))} />
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}

const Done = ({ minutes }: { minutes: number }) => {
  const say = useText()
  return (
    <>
      <Notice id='redeemed' tone='good'>{say(redeemWords.done)} {say(stored(lasting(minutes)))}</Notice>
      <Button id='to-credit' label={say(redeemWords.toCredit)} onTap={() => replaceWith('credit')} />
    </>
  )
}
