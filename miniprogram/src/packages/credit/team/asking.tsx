import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { teamWords } from '../../../text/teams.ts'
import { useText } from '../../../text/use-text.ts'
import type { Seen } from './index.tsx'

interface Props { teamId: string; member: Seen['members'][number]; index: number; reload: () => Promise<void> }

/** Who asks to join is shown to the leader, who says yes or no. */
export const Asking = ({ teamId, member: { personId, name }, index, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const decide = (accept: boolean) => action.run(async () => {
    await change('POST /teams/:teamId/members/:personId/decision', { teamId, personId, accept })
    await reload()
  })
  return (
    <Card id={`member-${index}`}>
      <View className='credit-head'>
        <View className='credit-name'>{name}</View>
        <Tag tone='waiting'>{say(teamWords.join)}</Tag>
      </View>
      <Button id={`accept-${index}`} kind='secondary' label={say(teamWords.accept)} busy={action.busy} onTap={() => void decide(true)} />
      <Button id={`refuse-${index}`} kind='quiet' label={say(teamWords.refuse)} busy={action.busy} onTap={() => void decide(false)} />
      <ProblemNotice problem={action.problem} id={`member-problem-${index}`} />
    </Card>
  )
}
