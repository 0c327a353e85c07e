import { Tabs } from 'antd'
import { useMe } from '../../api/me.tsx'
import { Page } from '../../components/page.tsx'
import { mayAdminister } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { ExportCard } from './export-card.tsx'
import { Imports } from './imports.tsx'

const words = text.exchange

/** Records out and in: of old activities, and of the passbooks of earlier time banks. */
const ExchangePage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const may = mayAdminister(useMe().roles, community)
  return (
    <Page id="exchange" title={words.title} lead={words.lead}>
      {may && <ExportCard community={community} />}
      {may && (
        <Tabs size="large" items={[
          {
            key: 'records', label: <span data-testid="tab-records">{say(words.import)}</span>,
            children: <Imports kind="records" community={community} />,
          },
          {
            key: 'passbooks', label: <span data-testid="tab-passbooks">{say(text.passbooks.import)}</span>,
            children: <Imports kind="passbooks" community={community} />,
          },
        ]} />
      )}
    </Page>
  )
}
export default ExchangePage
