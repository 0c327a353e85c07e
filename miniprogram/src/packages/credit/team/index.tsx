import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { go, goBack } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { lasting } from '../../../text/dates.ts'
import { factsWords } from '../../../text/facts.ts'
import { teamWords, times } from '../../../text/teams.ts'
import { useText } from '../../../text/use-text.ts'
import { Entries } from './entries.tsx'
import { Gift } from './gift.tsx'
import { Asking } from './asking.tsx'
import { Propose } from './propose.tsx'
import '../credit.scss'

export type Seen = Output<'GET /teams/:teamId'>

/** A team of mine: its time, what its leader and a second member give away, who is in it, its statement. */
export default () => {
  const { teamId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /teams/:teamId', { teamId }))
  return (
    <Page title={teamWords.title}>
      <Loaded from={loading} cards={2}>
        {(seen) => <Body seen={seen} reload={loading.reload} />}
      </Loaded>
    </Page>
  )
}

const Body = ({ seen, reload }: { seen: Seen; reload: () => Promise<void> }) => {
  const say = useText()
  const { team, mine, minutes, service, members, gifts } = seen
  const open = team.status === 'active'
  const asking = members.filter(({ status }) => status === 'asked')
  const names = members.filter(({ status }) => status === 'member').map(({ name }) => name)
  return (
    <>
      <Card id='team-sum'>
        <View className='credit-name'>{team.name}</View>
        <View>{say(teamWords.time)}</View>
        <View id='team-minutes' className='credit-sum'>{say(lasting(minutes))}</View>
        <Fact name={say(teamWords.service)}>{say(times(lasting(service.minutes), service.times))}</Fact>
      </Card>
      {open && <Button id='give-team' icon='blossom' label={say(teamWords.giveTeam)} onTap={() => go('giveCredit')} />}
      {gifts.length > 0 && (
        <Section title={say(teamWords.gifts)}>
          <View id='team-gifts' className='credit-list'>
            {gifts.map((gift, index) => <Gift key={gift.id} gift={gift} leads={mine === 'leader'} index={index} reload={reload} />)}
          </View>
        </Section>
      )}
      {open && mine === 'leader' && minutes > 0 && <Propose teamId={team.id} minutes={minutes} reload={reload} />}
      <Section title={say(teamWords.members)}>
        <View id='members' className='credit-list'>
          {asking.map((member, index) => <Asking key={member.personId} teamId={team.id} member={member} index={index} reload={reload} />)}
          <Card id='member-names'>{names.join(say(factsWords.listComma))}</Card>
        </View>
      </Section>
      <Entries teamId={team.id} />
      {mine === 'member' && <Leave teamId={team.id} />}
    </>
  )
}

const Leave = ({ teamId }: { teamId: string }) => {
  const action = useAction()
  const leave = () => action.run(async () => {
    await change('POST /teams/:teamId/leaving', { teamId })
    goBack()
  })
  return (
    <>
      <Sure id='leave' label={teamWords.leave} question={teamWords.leaveAsk} yes={teamWords.leaveYes} busy={action.busy}
        onYes={() => void leave()} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}
