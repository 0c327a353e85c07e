import { Tabs } from 'antd'
import { useMe } from '../../api/me.tsx'
import { Page } from '../../components/page.tsx'
import { mayBring, mayHandOver, mayReview, maySeeRedemption, mayServe } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { AtDesk } from './at-desk.tsx'
import { Counter } from './counter.tsx'
import { Deliveries } from './deliveries.tsx'
import { Findings } from './findings.tsx'
import { GivenBack } from './given-back.tsx'
import { HandOvers } from './hand-overs.tsx'

const words = text.vouchers

/** The counter for the station's people, and what was handed over, is to be brought, or looks odd. */
const Vouchers = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { roles } = useMe()
  const tab = (key: string, label: string, children: React.ReactNode) => ({ key, label: <span data-testid={`tab-${key}`}>{label}</span>, children })
  const brings = mayBring(roles, community)
  return (
    <Page id="vouchers" title={words.title} lead={words.lead}>
      {mayHandOver(roles, community) && <Counter />}
      <Tabs size="large" destroyOnHidden items={[
        ...maySeeRedemption(roles, community) ? [
          tab('hand-overs', say(words.handOvers), <HandOvers community={community} />),
          tab('given-back', say(words.givenBack), <GivenBack community={community} />),
        ] : [],
        ...brings ? [tab('deliveries', say(words.deliveries), <Deliveries community={community} may={brings} />)] : [],
        ...mayServe(roles, community) ? [tab('desk', say(words.desk), <AtDesk community={community} />)] : [],
        ...mayReview(roles, community) ? [tab('findings', say(words.findings), <Findings community={community} />)] : [],
      ]} />
    </Page>
  )
}
export default Vouchers
