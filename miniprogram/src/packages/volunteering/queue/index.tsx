import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { canScan, scan } from '../../../scan.ts'
import { dropCheck, sendKept, takeCheck, unsettledCount, useChecks } from '../../../state/queue.ts'
import type { KeptCheck } from '../../../state/queue-rules.ts'
import { clock, day } from '../../../text/dates.ts'
import { queueWords } from '../../../text/queue.ts'
import { useText } from '../../../text/use-text.ts'
import { readAnyCode, stateOfCheck, toneOf } from './model.ts'
import './queue.scss'

/** What the phone keeps: each check with where it stands, newest first, and a way to check without opening a shift. */
export default () => {
  const say = useText()
  const checks = useChecks()
  const [busy, setBusy] = useState(false)
  const sendNow = async () => {
    setBusy(true)
    await sendKept().finally(() => setBusy(false))
  }
  return (
    <Page title={queueWords.title}>
      <Notice tone='info'>{say(queueWords.lead)}</Notice>
      {unsettledCount(checks) > 0 && (
        <Button id='send-now' icon='send' label={say(queueWords.sendNow)} busy={busy} onTap={() => void sendNow()} />
      )}
      {checks.length === 0 && <Empty id='nothing-kept' icon='tick'>{say(queueWords.none)}</Empty>}
      {[...checks].reverse().map((check) => <Kept key={check.id} check={check} />)}
      {canScan && <Scan />}
    </Page>
  )
}

const Kept = ({ check }: { check: KeptCheck }) => {
  const say = useText()
  const madeMs = Date.parse(check.madeAt)
  return (
    <Card id={`kept-${check.id}`}>
      <View className='kept-head'>
        <View className='kept-title'>
          {say(check.direction === 'in' ? queueWords.checkIn : queueWords.checkOut)} · {check.title}
        </View>
        <Tag tone={toneOf(check)} {...(check.state === 'accepted' ? { icon: 'tick' as const } : {})}>{say(stateOfCheck(check))}</Tag>
      </View>
      <Fact name={say(queueWords.madeAt)}>{say(day(madeMs))} {clock(madeMs)}</Fact>
      <Fact name={say(queueWords.code)}>{check.code}</Fact>
      {check.why !== undefined && <Notice tone='problem'>{say(check.why)}</Notice>}
      <Button id={`shift-of-${check.id}`} kind='secondary' label={say(queueWords.openShift)}
        onTap={() => go('shift', { shiftId: check.shiftId })} />
      {!(check.state === 'sent' || check.state === 'accepted') && (
        <Button id={`drop-${check.id}`} kind='quiet' label={say(queueWords.drop)} onTap={() => dropCheck(check.id)} />
      )}
    </Card>
  )
}

/** The code on site names its shift, so that it can be kept without knowing anything else. */
const Scan = () => {
  const say = useText()
  const [wrong, setWrong] = useState(false)
  const take = async (direction: 'in' | 'out') => {
    const text = await scan()
    if (text === undefined) return
    const read = readAnyCode(text)
    setWrong(read === undefined)
    if (read) await takeCheck({ ...read, direction, title: say(queueWords.without) })
  }
  return (
    <Card id='scan-without'>
      <View className='kept-title'>{say(queueWords.without)}</View>
      <Button id='scan-in' kind='secondary' icon='scan' label={say(queueWords.scanIn)} onTap={() => void take('in')} />
      <Button id='scan-out' kind='secondary' icon='scan' label={say(queueWords.scanOut)} onTap={() => void take('out')} />
      {wrong && <Notice tone='problem'>{say(queueWords.notACode)}</Notice>}
    </Card>
  )
}
