import { View } from '@tarojs/components'
import { Balances } from '../../components/balances.tsx'
import { ElderPill } from '../../components/elder-switch.tsx'
import { InboxRow } from '../../components/inbox-row.tsx'
import { JoiningRow } from '../../components/joining-row.tsx'
import { LedShift } from '../../components/led-shift.tsx'
import { ledNow } from '../../components/led-shift-rules.ts'
import { Loaded } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { LinkRow } from '../../components/row.tsx'
import { Section } from '../../components/section.tsx'
import { TabHeader } from '../../components/tab-header.tsx'
import { go } from '../../navigate.ts'
import { client } from '../../state/client.ts'
import { nowMs } from '../../state/clock.ts'
import { loadMe, useMe } from '../../state/me.ts'
import { useLoad } from '../../state/use-load.ts'
import { meetingWords, snapWords } from '../../text/civic.ts'
import { shortName } from '../../text/community.ts'
import { fundWords } from '../../text/funds.ts'
import { homeWords } from '../../text/home.ts'
import { rewardWords } from '../../text/rewards.ts'
import { timebankWords } from '../../text/timebank.ts'
import { useText } from '../../text/use-text.ts'
import { greeting, hail } from './model.ts'
import { mayLead } from '../me/model.ts'
import { Leading } from '../me/links.tsx'
import { Nearby } from './nearby.tsx'
import { Next } from './next.tsx'
import { Welcome } from './welcome.tsx'

const load = async () => {
  const me = await loadMe()
  if (!me.registered) return { registered: false as const }
  const [accounts, mine, shifts, led, told] = await Promise.all([
    client('GET /me/accounts', {}), client('GET /me/shifts', { limit: 30 }), client('GET /shifts', { limit: 20 }),
    mayLead(me) ? client('GET /me/led-shifts', { limit: 30 }) : { items: [] },
    client('GET /me/notices', { limit: 1 }),
  ])
  const lists = { accounts: accounts.items, mine: mine.items, shifts: shifts.items, led: led.items }
  return { registered: true as const, me, ...lists, unread: told.unread }
}

export default () => {
  const say = useText()
  const me = useMe()
  const loading = useLoad(load)
  const hello = me?.name === undefined ? say(homeWords.welcome) : say(hail(me.name, greeting(nowMs())))
  const header = (
    <TabHeader title={hello} action={<ElderPill />}>
      {me?.communityName === undefined ? say(homeWords.welcomeNote) : shortName(me.communityName)}
    </TabHeader>
  )
  return (
    <Page title={homeWords.title} tab='home' header={header}>
      <Loaded from={loading}>
        {(data) => data.registered
          ? <>
              <JoiningRow me={data.me} />
              {data.unread > 0 && <View className='lines'><InboxRow unread={data.unread} /></View>}
              <Next mine={data.mine} />
              {mayLead(data.me) && <Leading>
                {ledNow(data.led, nowMs()).map((shift) => <LedShift key={shift.id} shift={shift} />)}
              </Leading>}
              <View className='lines'>
                <LinkRow id='help' icon='hourglass' label={say(timebankWords.title)} note={say(timebankWords.homeNote)}
                  onTap={() => go('help')} />
                <LinkRow id='rewards' icon='gift' label={say(rewardWords.title)} note={say(rewardWords.homeNote)}
                  onTap={() => go('rewards')} />
                <LinkRow id='funds' icon='coin' label={say(fundWords.title)} note={say(fundWords.homeNote)}
                  onTap={() => go('funds')} />
                <LinkRow id='snaps' icon='flag' label={say(snapWords.title)} note={say(snapWords.homeNote)}
                  onTap={() => go('snapMine')} />
                <LinkRow id='meetings' icon='people' label={say(meetingWords.title)} note={say(meetingWords.homeNote)}
                  onTap={() => go('meetings')} />
              </View>
              <Section title={say(homeWords.balances)}><Balances accounts={data.accounts} /></Section>
              <Nearby shifts={data.shifts} mine={data.mine} />
            </>
          : <Welcome />}
      </Loaded>
    </Page>
  )
}
