import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { Backfills } from './backfills.tsx'
import { RedList } from './red-list.tsx'
import { Reports } from './reports.tsx'
import { Results } from './results.tsx'
import { Shifts } from './shifts.tsx'

const Head = ({ title, lead }: { title: Words; lead: Words }) => {
  const { say } = useSpeech()
  return <header className="page-head"><div><h2>{say(title)}</h2><p className="lead">{say(lead)}</p></div></header>
}

const Hours = () => {
  const community = useCommunity()
  const words = text.hours
  return (
    <Page id="hours" title={words.title} lead={words.lead}>
      <Head title={words.redList} lead={words.redLead} />
      <RedList community={community} />
      <Head title={words.reports} lead={words.reportsLead} />
      <Reports community={community} />
      <Head title={words.backfills} lead={words.backfillsLead} />
      <Backfills community={community} />
      <Head title={words.shifts} lead={words.shiftsLead} />
      <Shifts community={community} />
      <Head title={words.results} lead={words.resultsLead} />
      <Results community={community} />
    </Page>
  )
}
export default Hours
