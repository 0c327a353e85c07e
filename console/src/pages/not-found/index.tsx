import { Link } from 'react-router'
import { Page } from '../../components/page.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const NotFound = () => {
  const { say } = useSpeech()
  return <Page id="not-found" title={text.notFound}><Link to="/">{say(text.toStart)}</Link></Page>
}
export default NotFound
