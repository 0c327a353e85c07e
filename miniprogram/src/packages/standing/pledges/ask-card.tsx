import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { pledgeWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'

interface Props { ask: Output<'GET /me/pledges'>['asksOfMe'][number]; reload: () => Promise<void> }

/** Somebody would like to look after me: yes or no. */
export const AskCard = ({ ask: { pledgeId, personId, claimantMasked, title }, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const answer = (yes: boolean) => action.run(async () => {
    await change('POST /people/:personId/pledges/:pledgeId/answer', { personId, pledgeId, yes })
    await reload()
  })
  return (
    <Card id={`ask-${pledgeId}`}>
      <View className='pledge-title'>{claimantMasked}</View>
      <View className='pledge-note'>{title}</View>
      <Button id={`yes-${pledgeId}`} kind='secondary' label={say(pledgeWords.yes)} busy={action.busy} onTap={() => void answer(true)} />
      <Button id={`no-${pledgeId}`} kind='quiet' label={say(pledgeWords.no)} onTap={() => void answer(false)} />
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}
