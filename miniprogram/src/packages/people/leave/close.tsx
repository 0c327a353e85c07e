import { chinaDay } from '../../../../../shared/units.ts'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { eraseBy, eraseInDays, leavingWords } from '../../../text/leaving.ts'
import { useText } from '../../../text/use-text.ts'
import { type Closing, mayClose, waits } from './model.ts'

interface Props { closing: Closing; reload: () => Promise<void> }

const both = (one: readonly [string, string], other: readonly [string, string]): [string, string] =>
  [`${one[0]}${other[0]}`, `${one[1]} ${other[1]}`]

/** Close the account, with or without having the data erased; the second tap says what will happen. */
export const Close = ({ closing, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const close = (erase: boolean) => action.run(async () => {
    await change('POST /me/closing', { erase })
    await reload()
  })
  if (!mayClose(closing)) {
    return (
      <Section title={say(leavingWords.close)}><Notice id='not-yet' tone='info'>{say(leavingWords.wait)}</Notice></Section>
    )
  }
  return (
    <Section title={say(leavingWords.close)}>
      <Sure id='close-erase' label={leavingWords.yesErase} yes={leavingWords.sureYes} busy={action.busy}
        question={both(leavingWords.eraseSure, eraseInDays(closing.erasureDays))} onYes={() => void close(true)} />
      <Sure id='close-keep' label={leavingWords.yesKeep} yes={leavingWords.sureYes} busy={action.busy}
        question={leavingWords.keepSure} onYes={() => void close(false)} />
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}

/** It is closed: until when one can change one's mind, and how. */
export const Left = ({ closing, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const { left, erasure } = closing
  const waiting = waits(closing)
  const run = (call: 'POST /me/return' | 'POST /me/erasure' | 'POST /me/erasure-withdrawal') => action.run(async () => {
    await change(call, {})
    await reload()
  })
  const day = erasure ? chinaDay(Date.parse(erasure.endsAt)) : ''
  return (
    <Section title={say(leavingWords.close)}>
      <Notice id='closed' tone='good'>{say(waiting ? both(leavingWords.closed, eraseBy(day)) : leavingWords.closed)}</Notice>
      {left?.own
        ? <Sure id='come-back' label={leavingWords.back} question={leavingWords.backSure} yes={leavingWords.backYes} busy={action.busy}
            onYes={() => void run('POST /me/return')} />
        : <Notice tone='info'>{say(leavingWords.atDesk)}</Notice>}
      {waiting
        ? <Sure id='keep-data' label={leavingWords.keep} question={leavingWords.keepAsk} yes={leavingWords.keepYes} busy={action.busy}
            onYes={() => void run('POST /me/erasure-withdrawal')} />
        : <Sure id='erase-data' label={leavingWords.ask} yes={leavingWords.ask} busy={action.busy}
            question={both(leavingWords.eraseSure, eraseInDays(closing.erasureDays))} onYes={() => void run('POST /me/erasure')} />}
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}
