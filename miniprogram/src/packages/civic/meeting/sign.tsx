import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { canScan, scan } from '../../../scan.ts'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { useDraft } from '../../../state/use-draft.ts'
import { meetingWords } from '../../../text/civic.ts'
import { common } from '../../../text/common.ts'
import { useText } from '../../../text/use-text.ts'
import type { Words } from '../../../text/words.ts'
import { digitsOf, readMeetingCode, typedNow } from './model.ts'

/** Signing in: by scanning where the phone can, always also by typing; without network it waits on the phone. */
export const Sign = ({ meetingId, reload }: { meetingId: string; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const { draft, change: keep, clear } = useDraft(`meeting.${meetingId}`, { code: '', madeAt: '' })
  const [typed, setTyped] = useState(draft.code)
  const [wrong, setWrong] = useState<Words | undefined>()
  const send = (code: string) => action.run(async () => {
    const typedAt = typedNow(draft, code, nowMs())
    keep(typedAt)
    await change('POST /meetings/:meetingId/attendance', { meetingId, ...typedAt })
    clear()
    await reload()
  })
  const scanIt = async () => {
    const text = await scan()
    if (text === undefined) return
    const read = readMeetingCode(text, meetingId)
    setWrong('wrong' in read ? meetingWords[read.wrong] : undefined)
    if ('code' in read) await send(read.code)
  }
  const unsent = action.problem?.unsent === true
  return (
    <Card id='sign'>
      {canScan && <Button id='scan' icon='scan' label={say(meetingWords.scan)} busy={action.busy} onTap={() => void scanIt()} />}
      <Field id='meeting-code' label={say(meetingWords.typeCode)} hint={say(meetingWords.codeHint)} type='number' maxLength={6}
        spaced value={typed} onInput={(text) => setTyped(digitsOf(text))} />
      <Button id='sign-in' kind={canScan ? 'secondary' : 'primary'} label={say(unsent ? common.sendAgain : meetingWords.sign)}
        busy={action.busy} disabled={typed.length !== 6} onTap={() => void send(typed)} />
      {wrong !== undefined && <Notice id='wrong-code' tone='problem'>{say(wrong)}</Notice>}
      {unsent
        ? <Notice id='saved-unsent' tone='problem'>{say(meetingWords.kept)}</Notice>
        : <ProblemNotice problem={action.problem} />}
    </Card>
  )
}
