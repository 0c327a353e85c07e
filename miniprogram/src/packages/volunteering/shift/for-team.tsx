import { View } from '@tarojs/components'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { teamWords } from '../../../text/teams.ts'
import { useText } from '../../../text/use-text.ts'

const none = 'none'

/** For which team of mine I serve here; who is in none is not asked, nor without network. */
export const ForTeam = ({ shiftId }: { shiftId: string }) => {
  const say = useText()
  const action = useAction()
  const { data, reload } = useLoad(() => client('GET /me/shift-teams/:shiftId', { shiftId }), shiftId)
  if (data === undefined || data.teams.length === 0) return null
  const choose = (key: string) => action.run(async () => {
    await change('PUT /me/shift-teams/:shiftId', { shiftId, ...(key === none ? {} : { teamId: key }) })
    await reload()
  })
  return (
    <Section title={say(teamWords.forTeam)}>
      <View className='option-note'>{say(teamWords.forTeamWhy)}</View>
      <Options name='for-team' selected={data.teamId ?? none} onPick={(key) => void choose(key)} options={[
        ...data.teams.map(({ id, name }) => ({ key: id, label: name })), { key: none, label: say(teamWords.noTeam) },
      ]} />
      <ProblemNotice problem={action.problem} id='for-team-problem' />
    </Section>
  )
}
