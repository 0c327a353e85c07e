import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { canScan, scan } from '../../../scan.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { common } from '../../../text/common.ts'
import { timebankWords, triesWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import { codeIn, isCode } from './model.ts'

interface Props { orderId: string; direction: 'in' | 'out'; reload: () => Promise<void> }

const calls = { in: 'POST /time-bank/orders/:orderId/check-ins', out: 'POST /time-bank/orders/:orderId/check-outs' } as const

/** Arriving or leaving: by scanning the elder's code, by typing it, or by the four digits told by phone. */
export const Check = ({ orderId, direction, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const [typed, setTyped] = useState('')
  const [triesLeft, setTriesLeft] = useState<number | undefined>()
  const label = say(direction === 'in' ? timebankWords.arrive : timebankWords.leave)
  const send = (code: string) => action.run(async () => {
    const answer = await change(calls[direction], { orderId, code })
    setTriesLeft(answer.fits ? undefined : answer.triesLeft)
    if (answer.fits) await reload()
  })
  const scanIt = async () => {
    const text = await scan()
    if (text === undefined) return
    const code = codeIn(text, orderId)
    if (code === undefined) setTriesLeft(0)
    else await send(code)
  }
  const unsent = action.problem?.unsent === true
  return (
    <Card id='check'>
      {canScan && (
        <Button id='scan' icon='scan' label={say(timebankWords.scan)} busy={action.busy} onTap={() => void scanIt()} />
      )}
      <Field id='order-code' label={say(timebankWords.typeCode)} type='number' maxLength={6} spaced value={typed}
        onInput={(text) => setTyped(text.replace(/\D/g, ''))} />
      <Button id={direction === 'in' ? 'arrive' : 'leave'} kind={canScan ? 'secondary' : 'primary'}
        label={unsent ? say(common.sendAgain) : label} busy={action.busy} disabled={!isCode(typed)}
        onTap={() => void send(typed)} />
      {triesLeft !== undefined && (
        <Notice id='wrong-code' tone='problem'>
          {say(timebankWords.wrongCode)}{triesLeft > 0 && ` ${say(triesWords(triesLeft))}`}
        </Notice>
      )}
      {unsent
        ? <Notice id='saved-unsent' tone='problem'>{say(common.savedUnsent)}</Notice>
        : <ProblemNotice problem={action.problem} />}
    </Card>
  )
}
