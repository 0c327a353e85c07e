import { Suspense, lazy, useSyncExternalStore } from 'react'
import { HashRouter, Route, Routes } from 'react-router'
import { session } from './api/session.ts'
import { CrashGuard } from './components/crash-guard.tsx'
import { Loading } from './components/page.tsx'
import { SignIn } from './pages/sign-in/index.tsx'
import { SpeechProvider } from './text/language.tsx'

const Shell = lazy(() => import('./shell/shell.tsx'))
const Start = lazy(async () => ({ default: (await import('./shell/shell.tsx')).Start }))
const Divisions = lazy(() => import('./pages/divisions/index.tsx'))
const Overview = lazy(() => import('./pages/overview/index.tsx'))
const Accounts = lazy(() => import('./pages/accounts/index.tsx'))
const Statement = lazy(() => import('./pages/statement/index.tsx'))
const Journal = lazy(() => import('./pages/journal/index.tsx'))
const Movement = lazy(() => import('./pages/movement/index.tsx'))
const TrialBalance = lazy(() => import('./pages/trial-balance/index.tsx'))
const Reconciliations = lazy(() => import('./pages/reconciliations/index.tsx'))
const Seal = lazy(() => import('./pages/seal/index.tsx'))
const Trail = lazy(() => import('./pages/trail/index.tsx'))
const Samples = lazy(() => import('./pages/samples/index.tsx'))
const Questions = lazy(() => import('./pages/questions/index.tsx'))
const Months = lazy(() => import('./pages/months/index.tsx'))
const Orders = lazy(() => import('./pages/orders/index.tsx'))
const Pool = lazy(() => import('./pages/pool/index.tsx'))
const Grants = lazy(() => import('./pages/grants/index.tsx'))
const Limits = lazy(() => import('./pages/limits/index.tsx'))
const Clearings = lazy(() => import('./pages/clearings/index.tsx'))
const Closings = lazy(() => import('./pages/closings/index.tsx'))
const Honour = lazy(() => import('./pages/honour/index.tsx'))
const Rewards = lazy(() => import('./pages/rewards/index.tsx'))
const Vouchers = lazy(() => import('./pages/vouchers/index.tsx'))
const Merchants = lazy(() => import('./pages/merchants/index.tsx'))
const Markets = lazy(() => import('./pages/markets/index.tsx'))
const Statements = lazy(() => import('./pages/statements/index.tsx'))
const PayDifferences = lazy(() => import('./pages/pay-differences/index.tsx'))
const GiftEntries = lazy(() => import('./pages/gift-entries/index.tsx'))
const Spendings = lazy(() => import('./pages/spendings/index.tsx'))
const Refunds = lazy(() => import('./pages/refunds/index.tsx'))
const GiftPapers = lazy(() => import('./pages/gift-papers/index.tsx'))
const Goods = lazy(() => import('./pages/goods/index.tsx'))
const Ventures = lazy(() => import('./pages/ventures/index.tsx'))
const Votes = lazy(() => import('./pages/votes/index.tsx'))
const Notes = lazy(() => import('./pages/notes/index.tsx'))
const Activities = lazy(() => import('./pages/activities/index.tsx'))
const Newcomers = lazy(() => import('./pages/newcomers/index.tsx'))
const Qualifications = lazy(() => import('./pages/qualifications/index.tsx'))
const Overdue = lazy(() => import('./pages/overdue/index.tsx'))
const Marks = lazy(() => import('./pages/marks/index.tsx'))
const Photos = lazy(() => import('./pages/photos/index.tsx'))
const People = lazy(() => import('./pages/people/index.tsx'))
const PersonRecord = lazy(() => import('./pages/person/index.tsx'))
const Desk = lazy(() => import('./pages/desk/index.tsx'))
const Settings = lazy(() => import('./pages/settings/index.tsx'))
const Terms = lazy(() => import('./pages/terms/index.tsx'))
const PointBudget = lazy(() => import('./pages/point-budget/index.tsx'))
const PointRules = lazy(() => import('./pages/point-rules/index.tsx'))
const Certificates = lazy(() => import('./pages/certificates/index.tsx'))
const PublicNotices = lazy(() => import('./pages/public-notices/index.tsx'))
const Distinctions = lazy(() => import('./pages/distinctions/index.tsx'))
const Pledges = lazy(() => import('./pages/pledges/index.tsx'))
const Funds = lazy(() => import('./pages/funds/index.tsx'))
const Honours = lazy(() => import('./pages/honours/index.tsx'))
const Households = lazy(() => import('./pages/households/index.tsx'))
const Teams = lazy(() => import('./pages/teams/index.tsx'))
const Exchange = lazy(() => import('./pages/exchange/index.tsx'))
const Applications = lazy(() => import('./pages/applications/index.tsx'))
const FundWatch = lazy(() => import('./pages/fund-watch/index.tsx'))
const BatchAwards = lazy(() => import('./pages/batch-awards/index.tsx'))
const Deductions = lazy(() => import('./pages/deductions/index.tsx'))
const Hours = lazy(() => import('./pages/hours/index.tsx'))
const Findings = lazy(() => import('./pages/findings/index.tsx'))
const Reports = lazy(() => import('./pages/reports/index.tsx'))
const Meetings = lazy(() => import('./pages/meetings/index.tsx'))
const MeetingSite = lazy(() => import('./pages/meeting-site/index.tsx'))
const Sheet = lazy(() => import('./pages/sheet/index.tsx'))
const Site = lazy(() => import('./pages/site/index.tsx'))
const NotFound = lazy(() => import('./pages/not-found/index.tsx'))

const Pages = () => (
  <Routes>
    <Route element={<Shell />}>
      <Route index element={<Start />} />
      <Route path="divisions" element={<Divisions />} />
      <Route path="c/:community">
        <Route index element={<Overview />} />
        <Route path="overview" element={<Overview />} />
        <Route path="accounts" element={<Accounts />} />
        <Route path="accounts/:account" element={<Statement />} />
        <Route path="journal" element={<Journal />} />
        <Route path="movements/:movementId" element={<Movement />} />
        <Route path="trial-balance" element={<TrialBalance />} />
        <Route path="reconciliations" element={<Reconciliations />} />
        <Route path="seal" element={<Seal />} />
        <Route path="trail" element={<Trail />} />
        <Route path="samples" element={<Samples />} />
        <Route path="questions" element={<Questions />} />
        <Route path="months" element={<Months />} />
        <Route path="orders" element={<Orders />} />
        <Route path="pool" element={<Pool />} />
        <Route path="grants" element={<Grants />} />
        <Route path="limits" element={<Limits />} />
        <Route path="clearings" element={<Clearings />} />
        <Route path="closings" element={<Closings />} />
        <Route path="honour" element={<Honour />} />
        <Route path="rewards" element={<Rewards />} />
        <Route path="vouchers" element={<Vouchers />} />
        <Route path="spendings" element={<Spendings />} />
        <Route path="refunds" element={<Refunds />} />
        <Route path="gift-papers" element={<GiftPapers />} />
        <Route path="goods" element={<Goods />} />
        <Route path="gift-entries" element={<GiftEntries />} />
        <Route path="statements" element={<Statements />} />
        <Route path="pay-differences" element={<PayDifferences />} />
        <Route path="ventures" element={<Ventures />} />
        <Route path="votes" element={<Votes />} />
        <Route path="fund-watch" element={<FundWatch />} />
        <Route path="merchants" element={<Merchants />} />
        <Route path="markets" element={<Markets />} />
        <Route path="notes" element={<Notes />} />
        <Route path="hours" element={<Hours />} />
        <Route path="findings" element={<Findings />} />
        <Route path="activities" element={<Activities />} />
        <Route path="newcomers" element={<Newcomers />} />
        <Route path="qualifications" element={<Qualifications />} />
        <Route path="overdue" element={<Overdue />} />
        <Route path="marks" element={<Marks />} />
        <Route path="photos" element={<Photos />} />
        <Route path="people" element={<People />} />
        <Route path="people/:personId" element={<PersonRecord />} />
        <Route path="desk" element={<Desk />} />
        <Route path="settings" element={<Settings />} />
        <Route path="terms" element={<Terms />} />
        <Route path="certificates" element={<Certificates />} />
        <Route path="public-notices" element={<PublicNotices />} />
        <Route path="distinctions" element={<Distinctions />} />
        <Route path="pledges" element={<Pledges />} />
        <Route path="funds" element={<Funds />} />
        <Route path="honours" element={<Honours />} />
        <Route path="households" element={<Households />} />
        <Route path="teams" element={<Teams />} />
        <Route path="exchange" element={<Exchange />} />
        <Route path="applications" element={<Applications />} />
        <Route path="batch-awards" element={<BatchAwards />} />
        <Route path="deductions" element={<Deductions />} />
        <Route path="reports" element={<Reports />} />
        <Route path="meetings" element={<Meetings />} />
        <Route path="point-rules" element={<PointRules />} />
        <Route path="point-budget" element={<PointBudget />} />
      </Route>
      <Route path="*" element={<NotFound />} />
    </Route>
    <Route path="paper/:community/:shiftId" element={<Sheet />} />
    <Route path="meeting-site/:community/:meetingId" element={<MeetingSite />} />
    <Route path="site/:community" element={<Site />} />
    <Route path="site/:community/:shiftId" element={<Site />} />
  </Routes>
)

/** Without a session the sign-in stands in place of the page, whose address stays; afterwards the page is there. */
export const App = () => {
  const held = useSyncExternalStore(session.subscribe, session.current)
  return (
    <SpeechProvider>
      <CrashGuard>
        <HashRouter>
          <Suspense fallback={<Loading />}>{held ? <Pages /> : <SignIn />}</Suspense>
        </HashRouter>
      </CrashGuard>
    </SpeechProvider>
  )
}
