import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Card } from '../../../components/section.tsx'
import { canScan, scan } from '../../../scan.ts'
import { myShiftWords } from '../../../text/my-shift.ts'
import type { KeptCheck } from '../../../state/queue-rules.ts'
import { useText } from '../../../text/use-text.ts'
import type { Words } from '../../../text/words.ts'
import { AttachPlace } from './attach-place.tsx'
import { digitsOf, readCheckCode } from './model.ts'
import { useCheck } from './use-check.ts'

interface Props {
  shiftId: string
  title: string
  direction: 'in' | 'out'
}

/** Checking in or out: by scanning where the phone can, always also by typing. */
export const Check = ({ shiftId, title, direction }: Props) => {
  const say = useText()
  const check = useCheck({ shiftId, title, direction })
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState<KeptCheck['place']>()
  const [wrong, setWrong] = useState<Words | undefined>()
  const label = say(direction === 'in' ? myShiftWords.checkIn : myShiftWords.checkOut)
  const scanIt = async () => {
    const text = await scan()
    if (text === undefined) return
    const read = readCheckCode(text, shiftId)
    setWrong('wrong' in read ? myShiftWords[read.wrong] : undefined)
    if ('code' in read) await check.send(read.code, place)
  }
  return (
    <Card id='check'>
      {canScan && (
        <Button id='scan' icon='scan' label={`${say(myShiftWords.scan)} · ${label}`} busy={check.busy}
          onTap={() => void scanIt()} />
      )}
      <Field id='check-code' label={say(myShiftWords.typeCode)} hint={say(myShiftWords.codeHint)} type='number'
        maxLength={6} spaced value={typed} onInput={(text) => setTyped(digitsOf(text))} />
      <Button id={direction === 'in' ? 'check-in' : 'check-out'} kind={canScan ? 'secondary' : 'primary'} label={label}
        busy={check.busy} disabled={typed.length !== 6} onTap={() => void check.send(typed, place)} />
      {wrong !== undefined && <Notice id='wrong-code' tone='problem'>{say(wrong)}</Notice>}
      {check.refused !== undefined && <Notice id='problem' tone='problem'>{say(check.refused)}</Notice>}
      <AttachPlace place={place} keep={setPlace} />
    </Card>
  )
}
