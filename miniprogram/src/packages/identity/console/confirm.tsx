import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { goToTab } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { clock } from '../../../text/dates.ts'
import { consoleWords } from '../../../text/console.ts'
import { useText } from '../../../text/use-text.ts'
import './console.scss'

/** Asks whether it is really the person who wants in, and lets the computer in only on a clear yes. */
export const Confirm = ({ ticket }: { ticket: string }) => {
  const say = useText()
  const action = useAction()
  const [done, setDone] = useState(false)
  const loading = useLoad(() => client('GET /console-sign-ins/:ticket', { ticket }))
  const confirm = () => action.run(async () => {
    await change('POST /console-sign-ins/:ticket/confirmation', { ticket })
    setDone(true)
  })
  if (done) return <Notice id='console-confirmed' tone='good'>{say(consoleWords.done)}</Notice>
  return (
    <Loaded from={loading} cards={1}>
      {({ status, askedAt, expiresAt }) => status !== 'waiting'
        ? <Notice id='console-gone' tone='problem'>{say(consoleWords.gone)}</Notice>
        : <Card>
            <View className='console-question'>{say(consoleWords.question)}</View>
            <Fact name={say(consoleWords.asked)}>{clock(Date.parse(askedAt))}</Fact>
            <Fact name={say(consoleWords.expires)}>{clock(Date.parse(expiresAt))}</Fact>
            <Notice tone='problem'>{say(consoleWords.warn)}</Notice>
            <Button id='confirm-console' icon='screen' label={say(consoleWords.confirm)} busy={action.busy}
              onTap={() => void confirm()} />
            <Button id='not-me' kind='quiet' label={say(consoleWords.notMe)} onTap={() => goToTab('me')} />
            <ProblemNotice problem={action.problem} />
          </Card>}
    </Loaded>
  )
}
