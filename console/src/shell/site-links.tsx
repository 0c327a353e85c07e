import { Link } from 'react-router'
import { useMe } from '../api/me.tsx'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import { sitesOf } from './permissions.ts'
import { routes } from './routes.ts'

/** Leaders and the staff of stations have no books to review, but a site to run and sheets to enter. */
export const SiteLinks = () => {
  const me = useMe()
  const { say } = useSpeech()
  return sitesOf(me.roles, me.community).map((community) => (
    <p key={community}><Link to={routes.site(community)} data-testid="open-site">{say(text.site.open)} {community}</Link></p>
  ))
}
