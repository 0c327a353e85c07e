import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Question } from '../../../components/question.tsx'
import { canScan, scan } from '../../../scan.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { counterWords, restWords } from '../../../text/counter.ts'
import { useText } from '../../../text/use-text.ts'
import { HandOver } from './hand-over.tsx'
import { isMistyped, scannedCode, typedCode, type Seen } from './model.ts'
import { CounterProblem } from './problem.tsx'
import '../rewards.scss'

interface Found { code: string; seen: Seen }

const Which = ({ found }: { found: (found: Found) => void }) => {
  const say = useText()
  const action = useAction()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const look = (code: string) => action.run(async () => found({ code, seen: await change('POST /voucher-work/looks', { code }) }))
  const scanIt = async () => {
    const text = await scan()
    const code = text === undefined ? undefined : scannedCode(text)
    setWrong(text !== undefined && code === undefined)
    if (code !== undefined) await look(code)
  }
  const mistyped = isMistyped(typed)
  return (
    <Question step={1} steps={2} question={say(counterWords.which)} next={{
      label: say(counterWords.look), busy: action.busy, disabled: typed.length !== 12 || mistyped, onTap: () => void look(typed),
    }}>
      {canScan && <Button id='scan' icon='scan' label={say(counterWords.scan)} busy={action.busy} onTap={() => void scanIt()} />}
      {wrong && <Notice id='not-a-voucher' tone='problem'>{say(counterWords.notAVoucher)}</Notice>}
      <Field id='code' label={say(counterWords.code)} hint={say(counterWords.codeHint)} value={typed} maxLength={20} spaced
        onInput={(text) => setTyped(typedCode(text))} />
      {mistyped && <Notice id='mistyped' tone='problem'>{say(counterWords.mistyped)}</Notice>}
      <CounterProblem problem={action.problem} />
    </Question>
  )
}

const Done = ({ left, again }: { left: number; again: () => void }) => {
  const say = useText()
  return (
    <>
      <Notice id='handed-over' tone='good'>{say(counterWords.done)}{say(restWords(left))}</Notice>
      <Button id='next-one' icon='scan' label={say(counterWords.nextOne)} onTap={again} />
    </>
  )
}

/** Which voucher, how many of it; then they are handed over, and the points are spent (FP-09). */
export default () => {
  const [found, setFound] = useState<Found | undefined>()
  const [left, setLeft] = useState<number | undefined>()
  const again = () => {
    setFound(undefined)
    setLeft(undefined)
  }
  return (
    <Page title={counterWords.title}>
      <View className='rewards-list'>
        {left !== undefined && <Done left={left} again={again} />}
        {left === undefined && found === undefined && <Which found={setFound} />}
        {left === undefined && found !== undefined && <HandOver {...found} again={again} done={setLeft} />}
      </View>
    </Page>
  )
}
