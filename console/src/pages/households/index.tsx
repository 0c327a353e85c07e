import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useMe } from '../../api/me.tsx'
import { Page } from '../../components/page.tsx'
import { mayServe } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { All } from './all.tsx'
import { Ask } from './ask.tsx'
import { Waiting } from './waiting.tsx'

/** The households of a community, and what the desk does for who has no phone (decision 070). */
const HouseholdsPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const words = text.households
  const tab = (key: 'all' | 'waiting' | 'ask', children: ReactNode) =>
    ({ key, label: <span data-testid={`tab-${key}`}>{say(words[key])}</span>, children })
  const work = mayServe(useMe().roles, community)
    ? [tab('waiting', <Waiting community={community} />), tab('ask', <Ask community={community} />)] : []
  return (
    <Page id="households" title={words.title} lead={words.lead}>
      <Tabs size="large" destroyOnHidden items={[tab('all', <All community={community} />), ...work]} />
    </Page>
  )
}
export default HouseholdsPage
