import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { FindForm } from './find.tsx'
import { RegisterForm } from './register.tsx'
import { Waiting } from './waiting.tsx'

/** What workers come to first: somebody stands before them, or a colleague waits for a second person. */
const Desk = () => {
  const community = useCommunity()
  return (
    <Page id="desk" title={text.desk.title} lead={text.desk.lead}>
      <Waiting community={community} />
      <section className="card panel"><FindForm community={community} /></section>
      <section className="card panel"><RegisterForm community={community} /></section>
    </Page>
  )
}
export default Desk
