import { Balances } from '../../components/balances.tsx'
import { ElderSwitch } from '../../components/elder-switch.tsx'
import { JoiningRow } from '../../components/joining-row.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { Page } from '../../components/page.tsx'
import { Section } from '../../components/section.tsx'
import { TabHeader } from '../../components/tab-header.tsx'
import { client } from '../../state/client.ts'
import { loadMe, useMe } from '../../state/me.ts'
import { useLoad } from '../../state/use-load.ts'
import { shortName } from '../../text/community.ts'
import { meWords } from '../../text/me.ts'
import { useText } from '../../text/use-text.ts'
import { Welcome } from '../home/welcome.tsx'
import { Links } from './links.tsx'
import { Settings } from './settings.tsx'

const load = async () => {
  const me = await loadMe()
  if (!me.registered) return { me, accounts: [], unread: 0 }
  const [{ items: accounts }, { unread }] = await Promise.all([
    client('GET /me/accounts', {}), client('GET /me/notices', { limit: 1 }),
  ])
  return { me, accounts, unread }
}

export default () => {
  const say = useText()
  const known = useMe()
  const loading = useLoad(load)
  const header = (
    <TabHeader title={known?.name ?? say(meWords.title)}>
      {known !== undefined &&
        (known.communityName === undefined ? say(meWords.notRegistered) : shortName(known.communityName))}
    </TabHeader>
  )
  return (
    <Page title={meWords.title} tab='me' header={header}>
      <ElderSwitch />
      <Loaded from={loading}>
        {({ me, accounts, unread }) => me.registered
          ? <>
              <JoiningRow me={me} />
              <Section title={say(meWords.balances)}><Balances accounts={accounts} /></Section>
              <Links me={me} unread={unread} />
            </>
          : <Welcome />}
      </Loaded>
      <Settings />
    </Page>
  )
}
