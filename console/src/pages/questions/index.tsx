import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { Questions } from './table.tsx'

const QuestionsPage = () => (
  <Page id="questions" title={text.questions.title} lead={text.questions.lead}>
    <Questions community={useCommunity()} />
  </Page>
)
export default QuestionsPage
