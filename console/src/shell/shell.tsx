import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { Navigate, Outlet, useLocation, useParams } from 'react-router'
import { MeProvider, useMe } from '../api/me.tsx'
import { useRead } from '../api/use-read.ts'
import { FailureNote, InfoNote } from '../components/failure-note.tsx'
import { Loading } from '../components/page.tsx'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import { antdTheme } from '../theme/antd-theme.ts'
import { Navigation } from './navigation.tsx'
import { mayReview, mayServe, maySeeFunds, mayWorkOnVouchers, reviewsAnything, startCommunity } from './permissions.ts'
import { routes } from './routes.ts'
import { SiteLinks } from './site-links.tsx'
import { TermsGate, mustAgree } from './terms-gate.tsx'
import { TopBar } from './top-bar.tsx'
import { rememberCommunity, rememberedCommunity } from './use-community.ts'

export const Themed = ({ children }: { children: ReactNode }) => {
  const { language } = useSpeech()
  return (
    <ConfigProvider theme={antdTheme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}

const NoRole = ({ registered }: { registered: boolean }) => {
  const { say } = useSpeech()
  return (
    <main className="content content-alone" id="content" data-testid="no-role">
      <InfoNote>
        <p><strong>{say(text.welcome.noRole)}</strong></p>
        <p>{say(registered ? text.welcome.noRoleHelp : text.welcome.unregistered)}</p>
        <SiteLinks />
      </InfoNote>
    </main>
  )
}

/** A new page begins at its top. */
const useScrollToTop = (pathname: string): void => {
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current !== pathname) window.scrollTo(0, 0)
    shown.current = pathname
  }, [pathname])
}

const Frame = () => {
  const me = useMe()
  const { say } = useSpeech()
  const { pathname } = useLocation()
  const inAddress = useParams().community
  const community = inAddress ?? startCommunity(me.roles, me.community, rememberedCommunity())
  useEffect(() => { if (inAddress) rememberCommunity(inAddress) }, [inAddress])
  useScrollToTop(pathname)
  if (!reviewsAnything(me.roles)) return <><TopBar community={undefined} /><NoRole registered={me.registered} /></>
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
        {say(text.skip)}
      </button>
      <TopBar community={community} />
      <div className="body">
        {community && <Navigation community={community} />}
        <main className="content" id="content" tabIndex={-1}>
          <Suspense fallback={<Loading />}><Outlet /></Suspense>
        </main>
      </div>
    </>
  )
}

/** Goes to where the person most likely works: see `startCommunity`. */
export const Start = () => {
  const me = useMe()
  const community = startCommunity(me.roles, me.community, rememberedCommunity())
  if (!community) return <Navigate to={routes.divisions()} replace />
  const [review, serve] = [mayReview(me.roles, community), mayServe(me.roles, community)]
  const [counter, funds] = [mayWorkOnVouchers(me.roles, community), maySeeFunds(me.roles, community)]
  const start = review ? routes.overview : serve ? routes.desk : funds && !counter ? routes.funds : routes.vouchers
  return <Navigate to={start(community)} replace />
}

/** Everything that a signed-in person sees: reads who they are, then draws the frame around the page. */
const Shell = () => {
  const me = useRead('GET /me', {})
  if (me.status === 'loading') return <Loading />
  return (
    <Themed>
      {me.status === 'failed'
        ? <main className="content content-alone"><FailureNote failure={me.failure} again={me.again} /></main>
        : mustAgree(me.data)
          ? <TermsGate community={me.data.community} done={me.again} />
          : <MeProvider value={me.data}><Frame /></MeProvider>}
    </Themed>
  )
}
export default Shell
