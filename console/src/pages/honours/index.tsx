import { Tabs } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { Page } from '../../components/page.tsx'
import { mayAdminister, mayServe } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { OpenRound } from './open-round.tsx'
import { Rounds } from './rounds.tsx'
import { Voices } from './voices.tsx'

/** Honours: rounds with their nominations, each from the first word to the decision (FP-11, decision 081). */
const HonoursPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { roles } = useMe()
  // Another round is on the list: it is read anew.
  const [opened, setOpened] = useState(0)
  const words = text.honours
  return (
    <Page id="honours" title={words.title} lead={words.lead}>
      {mayServe(roles, community)
        ? (
          <Tabs size="large" items={[
            {
              key: 'rounds', label: <span data-testid="tab-rounds">{say(words.rounds)}</span>,
              children: <Rounds key={opened} community={community} serves />,
            },
            ...mayAdminister(roles, community) ? [{
              key: 'open', label: <span data-testid="tab-open">{say(words.open)}</span>,
              children: <OpenRound community={community} done={() => setOpened((count) => count + 1)} />,
            }] : [],
            { key: 'voices', label: <span data-testid="tab-voices">{say(words.voices)}</span>, children: <Voices community={community} /> },
          ]} />
        )
        : <Rounds community={community} serves={false} />}
    </Page>
  )
}
export default HonoursPage
