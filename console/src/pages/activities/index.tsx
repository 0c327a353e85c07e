import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { ActivityTable } from './table.tsx'

const ActivitiesPage = () => (
  <Page id="activities" title={text.activities.title} lead={text.activities.lead}>
    <ActivityTable community={useCommunity()} />
  </Page>
)
export default ActivitiesPage
