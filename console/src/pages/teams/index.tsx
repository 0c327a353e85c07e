import { Tabs } from 'antd'
import { useMe } from '../../api/me.tsx'
import { Page } from '../../components/page.tsx'
import { mayServe } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { All } from './all.tsx'
import { ToPlace } from './to-place.tsx'

/** Volunteer teams: reviewed and closed by administrators; their gifts find their elder by a worker (decision 060). */
const TeamsPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const words = text.teams
  return (
    <Page id="teams" title={words.title} lead={words.lead}>
      {mayServe(useMe().roles, community) && (
        <Tabs size="large" items={[
          { key: 'all', label: <span data-testid="tab-all">{say(words.all)}</span>, children: <All community={community} /> },
          { key: 'place', label: <span data-testid="tab-place">{say(words.toPlace)}</span>, children: <ToPlace community={community} /> },
        ]} />
      )}
    </Page>
  )
}
export default TeamsPage
