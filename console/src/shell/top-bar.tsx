import { Link, useLocation } from 'react-router'
import { useDivisionPath } from '../api/divisions.ts'
import { useMe } from '../api/me.tsx'
import { session } from '../api/session.ts'
import { Brand, LanguageSwitch } from '../components/brand.tsx'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import { routes } from './routes.ts'

const CommunityName = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const names = useDivisionPath(community)
  const { pathname } = useLocation()
  return (
    <div className="community" data-testid="community" data-community={community}>
      <span className="community-path">{names.slice(0, -1).join(' · ')}</span>
      <strong>{names.at(-1) ?? community}</strong>
      <Link to={routes.divisions(community)} state={{ from: pathname }} data-testid="change-community">
        {say(text.divisions.change)}
      </Link>
    </div>
  )
}

/** Where I am, who I am, and the way out. */
export const TopBar = ({ community }: { community: string | undefined }) => {
  const { say } = useSpeech()
  const me = useMe()
  return (
    <header className="top">
      <Link to="/" className="brand-link"><Brand /></Link>
      {community
        ? <CommunityName community={community} />
        : <div className="community">{say(text.divisions.noCommunity)}</div>}
      <div className="top-end">
        <LanguageSwitch />
        <span data-testid="me">{me.name}</span>
        <button type="button" className="plain-button" data-testid="sign-out" onClick={() => session.end('left')}>
          {say(text.signOut)}
        </button>
      </div>
    </header>
  )
}
