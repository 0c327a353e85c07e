import { View } from '@tarojs/components'
import { useState } from 'react'
import { codeOf } from '../../../codes.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { goToTab } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { loadMe } from '../../../state/me.ts'
import { useAction } from '../../../state/use-action.ts'
import { bindWords } from '../../../text/people.ts'
import { useText } from '../../../text/use-text.ts'

/** Somebody whom the desk registered takes up their record on a phone. */
export default () => {
  const say = useText()
  const action = useAction()
  const [code, setCode] = useState('')
  const bind = () => action.run(async () => {
    await change('POST /me/binding', { code })
    await loadMe()
    goToTab('home')
  })
  return (
    <Page title={bindWords.title}>
      <Card>
        <View>{say(bindWords.why)}</View>
        <Field id='binding-code' label={say(bindWords.code)} value={code} maxLength={12} spaced
          onInput={(text) => setCode(codeOf(text))} />
        <Button id='bind' label={say(bindWords.submit)} busy={action.busy} disabled={code.length !== 8}
          onTap={() => void bind()} />
        <ProblemNotice problem={action.problem} />
      </Card>
    </Page>
  )
}
