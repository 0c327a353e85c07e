import { View } from '@tarojs/components'
import { useState } from 'react'
import { spokenCode } from '../../../codes.ts'
import { Button } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { clock } from '../../../text/dates.ts'
import { codeWords } from '../../../text/people.ts'
import { useText } from '../../../text/use-text.ts'
import '../kin/kin.scss'

/** Eight digits that say for ten minutes who I am. */
export default () => {
  const say = useText()
  const action = useAction()
  const [made, setMade] = useState<{ code: string; expiresAt: string } | undefined>()
  const make = () => action.run(async () => setMade(await change('POST /me/desk-codes', {})))
  return (
    <Page title={codeWords.title}>
      <Card>
        <View>{say(codeWords.why)}</View>
        {made !== undefined && (
          <>
            <View id='shown-code' className='shown-digits'>{spokenCode(made.code)}</View>
            <View className='code-left'>{say(codeWords.until)} {clock(Date.parse(made.expiresAt))}</View>
          </>
        )}
        <Button id='show-code' kind={made === undefined ? 'primary' : 'quiet'} icon='digits'
          label={say(made === undefined ? codeWords.show : codeWords.again)} busy={action.busy}
          onTap={() => void make()} />
        <ProblemNotice problem={action.problem} />
      </Card>
    </Page>
  )
}
