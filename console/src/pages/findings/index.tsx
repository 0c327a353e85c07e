import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { CallBacks } from './call-backs.tsx'
import { Findings } from './findings.tsx'
import { Sanctions } from './sanctions.tsx'

const Head = ({ title, lead }: { title: Words; lead: Words }) => {
  const { say } = useSpeech()
  return <header className="page-head"><div><h2>{say(title)}</h2><p className="lead">{say(lead)}</p></div></header>
}

const FindingsPage = () => {
  const community = useCommunity()
  const words = text.findings
  return (
    <Page id="findings" title={words.title} lead={words.lead}>
      <Findings community={community} />
      <Head title={words.callBacks} lead={words.callBacksLead} />
      <CallBacks community={community} />
      <Head title={words.sanctions} lead={words.sanctionsLead} />
      <Sanctions community={community} />
    </Page>
  )
}
export default FindingsPage
