import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { ActivityTable } from './table.tsx'
import { WaitingTexts } from './texts.tsx'

const Both = ({ community }: { community: string }) => (
  <>
    <WaitingTexts community={community} />
    <ActivityTable community={community} />
  </>
)

const ActivitiesPage = () => (
  <Page id="activities" title={text.activities.title} lead={text.activities.lead}>
    <Both community={useCommunity()} />
  </Page>
)
export default ActivitiesPage
