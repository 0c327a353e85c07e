import { View } from '@tarojs/components'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { goToTab, replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { takeMe } from '../../../state/me.ts'
import { useAction } from '../../../state/use-action.ts'
import { common } from '../../../text/common.ts'
import { shortName } from '../../../text/community.ts'
import { registerWords } from '../../../text/register.ts'
import { useText } from '../../../text/use-text.ts'
import type { Asked } from './index.tsx'
import { registration } from './model.ts'

/** Everything once more before it is sent, and how it will be kept. */
export const Check = ({ draft, step, steps, previous, clear }: Asked & { clear: () => void }) => {
  const say = useText()
  const action = useAction()
  const submit = () => action.run(async () => {
    const { joining } = takeMe(await change('PUT /me', registration(draft)))
    clear()
    if (joining) replaceWith('joining')
    else goToTab('home')
  })
  const home = [draft.district, draft.street, draft.community].map((part) => shortName(part?.name ?? ''))
  const unsent = action.problem?.unsent === true
  return (
    <Question step={step} steps={steps} question={say(registerWords.check)} onPrevious={previous} next={{
      label: say(unsent ? common.sendAgain : registerWords.submit), busy: action.busy,
      disabled: draft.community === undefined || draft.name.trim() === '', onTap: () => void submit(),
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
      {unsent
        ? <Notice id='saved-unsent' tone='problem'>{say(common.savedUnsent)}</Notice>
        : <ProblemNotice problem={action.problem} />}
    </Question>
  )
}
