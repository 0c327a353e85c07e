import { Balances } from '../../components/balances.tsx'
import { ElderSwitch } from '../../components/elder-switch.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { Section } from '../../components/section.tsx'
import { TabHeader } from '../../components/tab-header.tsx'
import { client } from '../../state/client.ts'
import { nowMs } from '../../state/clock.ts'
import { loadMe, useMe } from '../../state/me.ts'
import { useLoad } from '../../state/use-load.ts'
import { shortName } from '../../text/community.ts'
import { homeWords } from '../../text/home.ts'
import { useText } from '../../text/use-text.ts'
import { greeting } from './model.ts'
import { mayLead } from '../me/model.ts'
import { Leading } from '../me/links.tsx'
import { Nearby } from './nearby.tsx'
import { Next } from './next.tsx'
import { Welcome } from './welcome.tsx'

const load = async () => {
  const me = await loadMe()
  if (!me.registered) return { registered: false as const }
  const [accounts, mine, shifts] = await Promise.all([
    client('GET /me/accounts', {}), client('GET /me/shifts', { limit: 30 }), client('GET /shifts', { limit: 20 }),
  ])
  return { registered: true as const, me, accounts: accounts.items, mine: mine.items, shifts: shifts.items }
}

export default () => {
  const say = useText()
  const me = useMe()
  const loading = useLoad(load)
  const hello = me?.name === undefined ? say(homeWords.welcome) : `${me.name}，${say(greeting(nowMs()))}`
  const header = (
    <TabHeader title={hello}>
      {me?.communityName === undefined ? say(homeWords.welcomeNote) : shortName(me.communityName)}
    </TabHeader>
  )
  return (
    <Page title={homeWords.title} tab='home' header={header}>
      <Loaded from={loading}>
        {(data) => data.registered
          ? <>
              <Next mine={data.mine} />
              <Section title={say(homeWords.balances)}><Balances accounts={data.accounts} /></Section>
              {mayLead(data.me) && <Leading />}
              <Nearby shifts={data.shifts} mine={data.mine} />
            </>
          : <Welcome />}
      </Loaded>
      <ElderSwitch />
    </Page>
  )
}
