import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { teamLine, teamWords } from '../../../text/teams.ts'
import { useText } from '../../../text/use-text.ts'
import '../credit.scss'

type Team = Output<'GET /teams'>['items'][number]
type Mine = Output<'GET /me/teams'>['items'][number]

const load = async () => {
  const [mine, all] = await Promise.all([client('GET /me/teams', {}), client('GET /teams', { limit: 100 })])
  return { mine: mine.items, others: all.items.filter(({ id }) => !mine.items.some(({ team }) => team.id === id)) }
}

/** The teams that I am in, those that I may join, and the way to register one. */
export default () => {
  const say = useText()
  const loading = useLoad(load)
  return (
    <Page title={teamWords.title}>
      <Notice tone='info'>{say(teamWords.why)}</Notice>
      <Loaded from={loading}>
        {({ mine, others }) => (
          <>
            {mine.length > 0 && (
              <Section title={say(teamWords.mine)}>
                <View id='my-teams' className='credit-list'>
                  {mine.map((one, index) => <MyTeam key={one.team.id} one={one} index={index} />)}
                </View>
              </Section>
            )}
            {others.length === 0 && mine.length === 0 && <Empty id='no-teams' icon='people'>{say(teamWords.none)}</Empty>}
            {others.length > 0 && (
              <Section title={say(teamWords.others)}>
                <View id='other-teams' className='credit-list'>
                  {others.map((team, index) => <Other key={team.id} team={team} index={index} reload={loading.reload} />)}
                </View>
              </Section>
            )}
            <Button id='found' kind='secondary' icon='plus' label={say(teamWords.found)} onTap={() => go('foundTeam')} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** One of mine: a line that leads to it; before it is approved, or before I am in it, only where it stands. */
const MyTeam = ({ one: { team, mine }, index }: { one: Mine; index: number }) => {
  const say = useText()
  const { id, name, unit, members, status, reason } = team
  if (status === 'active' && mine !== 'asked') {
    return (
      <View className='lines'>
        <LinkRow id={`team-${index}`} icon='people' label={name} note={say(teamLine(members, unit))} onTap={() => go('team', { teamId: id })} />
      </View>
    )
  }
  return (
    <Card id={`team-${index}`}>
      <View className='credit-head'>
        <View className='credit-name'>{name}</View>
        <Tag tone='waiting'>{say(status === 'active' ? teamWords.asked : teamWords[status])}</Tag>
      </View>
      {reason !== undefined && status !== 'active' && <View className='credit-note'>{reason}</View>}
    </Card>
  )
}

const Other = ({ team, index, reload }: { team: Team; index: number; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const join = () => action.run(async () => {
    await change('POST /teams/:teamId/members', { teamId: team.id })
    await reload()
  })
  return (
    <Card id={`other-${index}`}>
      <View className='credit-name'>{team.name}</View>
      <View className='credit-note'>{say(teamLine(team.members, team.unit))}</View>
      <Button id={`join-${index}`} kind='secondary' label={say(teamWords.join)} busy={action.busy} onTap={() => void join()} />
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}
