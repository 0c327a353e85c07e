import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { go, goToTab, replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { takeMe } from '../../../state/me.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { common } from '../../../text/common.ts'
import { shortName } from '../../../text/community.ts'
import { registerWords } from '../../../text/register.ts'
import { termsWords } from '../../../text/terms.ts'
import { useText } from '../../../text/use-text.ts'
import type { Asked } from './index.tsx'
import { registration } from './model.ts'

/** Everything once more before it is sent, and how it will be kept. */
export const Check = ({ draft, step, steps, previous, clear }: Asked & { clear: () => void }) => {
  const say = useText()
  const action = useAction()
  const division = draft.community?.code ?? ''
  const terms = useLoad(() => client('GET /terms', { division }))
  const submit = () => action.run(async () => {
    if (terms.data === undefined) return
    const { joining } = takeMe(await change('PUT /me', { ...registration(draft), terms: terms.data.inForce }))
    clear()
    if (joining) replaceWith('joining')
    else goToTab('home')
  })
  const home = [draft.district, draft.street, draft.community].map((part) => shortName(part?.name ?? ''))
  const unsent = action.problem?.unsent === true
  return (
    <Question step={step} steps={steps} question={say(registerWords.check)} onPrevious={previous} next={{
      label: say(unsent ? common.sendAgain : registerWords.submit), busy: action.busy,
      disabled: draft.community === undefined || draft.name.trim() === '' || terms.data === undefined, onTap: () => void submit(),
    }}>
      <Card id='registration'>
        <Fact name={say(registerWords.nameLabel)}>{draft.name}</Fact>
        <Fact name={say(registerWords.phoneShort)}>{draft.phone || say(registerWords.noPhone)}</Fact>
        <Fact name={say(registerWords.home)}>{home.join(' ')}</Fact>
      </Card>
      <Notice id='privacy' tone='info'>
        <View className='privacy-title'>{say(registerWords.privacyTitle)}</View>
        {say(registerWords.privacy)}
      </Notice>
      <Loaded from={terms} cards={1}>
        {() => (
          <Notice id='terms' tone='info' action={
            <Button id='read-terms' kind='secondary' icon='paper' label={say(termsWords.readNow)}
              onTap={() => go('terms', { division })} />
          }>{say(termsWords.readFirst)}</Notice>
        )}
      </Loaded>
      {unsent
        ? <Notice id='saved-unsent' tone='problem'>{say(common.savedUnsent)}</Notice>
        : <ProblemNotice problem={action.problem} />}
    </Question>
  )
}
