import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { QualificationTable } from './table.tsx'

const QualificationsPage = () => (
  <Page id="qualifications" title={text.qualifications.title} lead={text.qualifications.lead}>
    <QualificationTable community={useCommunity()} />
  </Page>
)
export default QualificationsPage
