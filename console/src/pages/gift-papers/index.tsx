import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Agreements } from './agreements.tsx'
import { Receipts } from './receipts.tsx'

const words = text.giftPapers

/** The papers about gifts: receipts and agreements (CF-13, CF-14). */
const GiftPapers = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  return (
    <Page id="gift-papers" title={words.title} lead={words.lead}>
      <h2>{say(words.receipts)}</h2>
      <Receipts community={community} />
      <h2>{say(words.agreements)}</h2>
      <Agreements community={community} />
    </Page>
  )
}
export default GiftPapers
