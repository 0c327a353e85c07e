import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { activityWords } from '../../../text/activity.ts'
import { placesWords } from '../../../text/places.ts'
import { useText } from '../../../text/use-text.ts'
import { claimCodeOf } from '../guest/model.ts'

/** Whoever was a guest takes the hours over. */
export default () => {
  const say = useText()
  const action = useAction()
  const [code, setCode] = useState('')
  const [digits, setDigits] = useState('')
  const [shiftId, setShiftId] = useState<string | undefined>()
  const claim = () => action.run(async () => {
    setShiftId((await change('POST /me/guest-claims', { claimCode: code, lastDigits: digits })).shiftId)
  })
  return (
    <Page title={placesWords.claimTitle}>
      <View>{say(placesWords.claimAbout)}</View>
      <Field id='claim-code' label={say(placesWords.claimCode)} maxLength={14} value={code}
        onInput={(text) => setCode(claimCodeOf(text))} />
      <Field id='claim-digits' label={say(placesWords.lastDigits)} type='number' maxLength={4} value={digits}
        onInput={(text) => setDigits(text.replace(/\D/g, '').slice(0, 4))} />
      <Button id='claim' label={say(placesWords.claimDo)} busy={action.busy} disabled={code.length !== 10 || digits.length !== 4}
        onTap={() => void claim()} />
      <ProblemNotice problem={action.problem} />
      {shiftId !== undefined && (
        <>
          <Notice id='claimed' tone='good'>{say(placesWords.claimed)}</Notice>
          <Button id='see-claimed' kind='secondary' icon='ticket' label={say(activityWords.seeShift)}
            onTap={() => go('shift', { shiftId })} />
        </>
      )}
    </Page>
  )
}
