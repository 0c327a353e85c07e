import { NavLink } from 'react-router'
import { useMe } from '../api/me.tsx'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'
import {
  mayAdminister, mayLook, mayReview, maySeeFunds, maySeePayDifferences, maySeeRedemption, maySeeVotes, mayServe, mayWorkOnVouchers,
  type HeldRole,
} from './permissions.ts'
import { routes } from './routes.ts'
import { SiteLinks } from './site-links.tsx'

type May = (held: HeldRole[], community: string) => boolean

/** `may` says whose work it is; without it everybody who reviews or serves may look. */
interface Item { id: string; to: string; words: Words; may?: May }

const icons: Record<string, string> = {
  overview: 'M4 12 12 5l8 7M6.5 10.5V19h11v-8.5',
  accounts: 'M4 6h16v12H4zM4 10h16M14.5 14.5h2',
  journal: 'M6 4h12v16H6zM9 8h6M9 12h6M9 16h3',
  'trial-balance': 'M12 4v16M7 20h10M5 8h14M5 8l-2.5 5.5h5L5 8ZM19 8l-2.5 5.5h5L19 8Z',
  reconciliations: 'm4 13 4 4 8-9M12.5 16.5l.8.8L21 9',
  seal: 'M9.5 14.5 14.5 9.5M8 12l-2.5 2.5a3.2 3.2 0 0 0 4.5 4.5L12.5 16.5M16 12l2.5-2.5A3.2 3.2 0 0 0 14 5l-2.5 2.5',
  months: 'M5 6h14v14H5zM5 10h14M9 4v4M15 4v4M9 15l2 2 4-4',
  samples: 'M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 16.5l2 2 3.5-4',
  questions: 'M4 5h16v11h-8l-4 4v-4H4zM12 13v.2M10.3 8.6a1.8 1.8 0 1 1 1.7 2.4v.6',
  trail: 'M6 5v14M6 7h4M6 12h4M6 17h4M13 7h6M13 12h6M13 17h6',
  overdue: 'M12 5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M12 8.5v4.5M12 15.8v.2M9.5 2.5h5',
  reports: 'M5 8h3.5L10 6h4l1.5 2H19v10H5zM12 10a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  meetings: 'M4 6h16v9h-9l-4 4v-4H4zM8 9.5h8M8 12h5',
  orders: 'M7 4h10M7 20h10M8.5 4c0 4 1.5 5.5 3.5 8 2-2.5 3.5-4 3.5-8M8.5 20c0-4 1.5-5.5 3.5-8 2 2.5 3.5 4 3.5 8',
  certificates: 'M6 3h9l3 3v9H6zM9 8h6M9 11h6M13 15v6l2-1.5L17 21v-6',
  'public-notices': 'M4 10v4h3l7 4V6l-7 4zM17 9.5a3.5 3.5 0 0 1 0 5',
  distinctions: 'M12 4a5 5 0 1 0 0 10 5 5 0 0 0 0-10M9 13l-2 7 5-2.5L17 20l-2-7',
  pledges: 'M6 4v16M6 5h11l-2.5 3.5L17 12H6',
  exchange: 'M4 9h14l-4-4M20 15H6l4 4',
  hours: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4.5l3 2',
  findings: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 20 20M10.5 7.5v3.5M10.5 13.4v.2',
  activities: 'M4 6.5h16V20H4zM4 10.5h16M8.5 4v4M15.5 4v4M9 15l2 2 4-4',
  qualifications: 'M5 4h14v11H5zM8 8h8M8 11h5M15 15v5l-1.8-1.2L11.5 20v-5',
  photos: 'M4 6h16v13H4zM4 16l4.5-5 4 4.5L15 13l5 4M15.5 9.2v.2',
  people: 'M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5M3.5 19c.4-3.2 2.6-5 5.5-5s5.1 1.8 5.5 5M15.5 5.6a3 3 0 0 1 0 5.4'
    + 'M17.5 14.4c1.8.8 2.8 2.3 3 4.6',
  newcomers: 'M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5M3.5 19c.4-3.2 2.6-5 5.5-5s5.1 1.8 5.5 5M18 8v6M15 11h6',
  'fund-watch': 'M3.5 12S6.5 6 12 6s8.5 6 8.5 6-3 6-8.5 6-8.5-6-8.5-6M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  statements: 'M5 4h14v16H5zM8 8h8M8 12h4M8 16h4M15 12l1.5 1.5 2-2.5',
  'pay-differences': 'M4 8h12l-3-3M20 16H8l3 3M4 8v3M20 16v-3',
  'gift-entries': 'M4 7h16v10H4zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M6.5 9.5v5M17.5 9.5v5',
  spendings: 'M6 4h9l3 3v13H6zM9 9h6M9 12h6M9 15h3M14.5 16l1.5 1.5 3-3.5',
  refunds: 'M9 6 4.5 10.5 9 15M5 10.5h9a5 5 0 0 1 0 10h-3',
  'gift-papers': 'M6 3.5h9l3 3v14H6zM9 9h6M9 12.5h6M9 16h3',
  ventures: 'M12 3.5 14 8l5 .5-3.8 3.3 1.2 4.9L12 14l-4.4 2.7 1.2-4.9L5 8.5 10 8zM6 20.5h12',
  votes: 'M5 11h14v9H5zM9 14h6M8 11V4h8v7M10 7.5l1.5 1.5L14 6',
  goods: 'M4 8.5 12 4l8 4.5v7L12 20l-8-4.5zM4 8.5l8 4.5 8-4.5M12 13v7',
  funds: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M8.5 8 12 12l3.5-4M12 12v5M9.5 13h5M9.5 15.2h5',
  honours: 'M12 3.5a5 5 0 1 0 0 10 5 5 0 0 0 0-10M8.5 12.5 7 20.5l5-2.5 5 2.5-1.5-8',
  teams: 'M8 5.5a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2M16 5.5a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2M3 19c.3-3 2-4.8 5-4.8'
    + 's4.7 1.8 5 4.8M11 15.2c1-.7 2.6-1 4.9-1 3 0 4.8 1.8 5.1 4.8',
  desk: 'M4 10h16v9H4zM7 10V6h10v4M9 14h6',
  settings: 'M5 7h9M18 7h1M5 12h2M11 12h8M5 17h7M16 17h3M16 5v4M9 10v4M14 15v4',
  terms: 'M6 3.5h9l3 3v14H6zM9 9h6M9 12.5h6M9 16l1.5 1.5L14 14.5',
  pool: 'M4 8c2.7-1.6 5.3-1.6 8 0s5.3 1.6 8 0M4 13c2.7-1.6 5.3-1.6 8 0s5.3 1.6 8 0M4 18c2.7-1.6 5.3-1.6 8 0s5.3 1.6 8 0',
  grants: 'M4 9h16v4H4zM6 13v7h12v-7M12 9v11M12 9c-5 0-5-5-2-5 1.6 0 2 2.4 2 5Zm0 0c5 0 5-5 2-5-1.6 0-2 2.4-2 5Z',
  limits: 'M4 19h16M6 15h3v4H6zM10.5 11h3v8h-3zM15 7h3v12h-3zM4 4.5h9',
  clearings: 'M4 5v14M20 5v14M8 9h8l-2.5-2.5M16 15H8l2.5 2.5',
  households: 'M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5',
  closings: 'M12 20s-7-4.4-7-9.5A3.9 3.9 0 0 1 12 8a3.9 3.9 0 0 1 7 2.5c0 5.1-7 9.5-7 9.5Z',
  honour: 'M12 4 5 7v5c0 4 3 6.8 7 8 4-1.2 7-4 7-8V7l-7-3ZM9 12l2 2 4-4',
  notes: 'M4 7h16v4a1.8 1.8 0 0 0 0 3.5V18H4v-3.5A1.8 1.8 0 0 0 4 11V7ZM14 7v11',
  rewards: 'M4 9h16v4H4zM6 13v7h12v-7M12 9v11M12 9c-5 0-5-5-2-5 1.6 0 2 2.4 2 5Zm0 0c5 0 5-5 2-5-1.6 0-2 2.4-2 5Z',
  vouchers: 'M3.5 7h17v3.2a1.9 1.9 0 0 0 0 3.6V17h-17v-3.2a1.9 1.9 0 0 0 0-3.6zM14.5 7.5v9',
  merchants: 'M4 10 5.5 4.5h13L20 10M4 10c0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0 0 3 4 3 4 0M5.5 13v7h13v-7',
  markets: 'M12 3v18M4 11c0-4.5 3.5-7 8-7s8 2.5 8 7z',
  marks: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4.5l3 2M5 5l2 2',
  applications: 'M6 4h12v16H6zM9 8h6M9 12h6M12 15v3M10.5 16.5h3',
  'batch-awards': 'M5 6h9M5 11h9M5 16h5M16 13l2 2 3.5-4',
  deductions: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M8.5 12h7',
  'point-budget': 'M4 19.5V13h4v6.5M10 19.5V8.5h4v11M16 19.5v-15h4v15M3 19.5h18',
  'point-rules': 'M12 3.5 14.5 9l6 .6-4.5 4 1.3 5.9L12 16.4 6.7 19.5 8 13.6l-4.5-4 6-.6L12 3.5',
  divisions: 'M12 20s-6-5.7-6-10.2a6 6 0 0 1 12 0C18 14.3 12 20 12 20Z'
    + 'M12 7.7a2.1 2.1 0 1 0 0 4.2 2.1 2.1 0 0 0 0-4.2',
}

const groups = (community: string): { words: Words; may?: May; items: Item[] }[] => [
  {
    words: text.sections.ledger, may: mayReview,
    items: [
      { id: 'overview', to: routes.overview(community), words: text.overview.title },
      { id: 'accounts', to: routes.accounts(community), words: text.accounts.title },
      { id: 'journal', to: routes.journal(community), words: text.journal.title },
      { id: 'trial-balance', to: routes.trialBalance(community), words: text.trial.title },
      { id: 'reconciliations', to: routes.reconciliations(community), words: text.reconciliation.title },
      { id: 'seal', to: routes.seal(community), words: text.seal.title },
      { id: 'months', to: routes.months(community), words: text.months.title },
      { id: 'samples', to: routes.samples(community), words: text.samples.title },
      { id: 'questions', to: routes.questions(community), words: text.questions.title },
      { id: 'trail', to: routes.trail(community), words: text.trail.title },
    ],
  },
  {
    words: text.sections.hours, may: mayReview,
    items: [
      { id: 'hours', to: routes.hours(community), words: text.hours.title },
      { id: 'findings', to: routes.findings(community), words: text.findings.title },
    ],
  },
  {
    words: text.sections.standing, may: mayReview,
    items: [
      { id: 'certificates', to: routes.certificates(community), words: text.certificates.title },
      { id: 'public-notices', to: routes.publicNotices(community), words: text.publicNotices.title },
      { id: 'distinctions', to: routes.distinctions(community), words: text.distinctions.title },
      { id: 'pledges', to: routes.pledges(community), words: text.pledges.title },
      { id: 'exchange', to: routes.exchange(community), words: text.exchange.title },
    ],
  },
  {
    words: text.sections.credit,
    items: [
      { id: 'pool', to: routes.pool(community), words: text.pool.title, may: mayReview },
      { id: 'grants', to: routes.grants(community), words: text.grants.title },
      { id: 'limits', to: routes.limits(community), words: text.limits.title, may: mayReview },
      { id: 'notes', to: routes.notes(community), words: text.notes.title, may: mayServe },
      { id: 'closings', to: routes.closings(community), words: text.closings.title },
      { id: 'clearings', to: routes.clearings(community), words: text.clearings.title, may: mayReview },
      { id: 'honour', to: routes.honour(community), words: text.honour.title },
    ],
  },
  {
    words: text.sections.redemption, may: mayWorkOnVouchers,
    items: [
      { id: 'rewards', to: routes.rewards(community), words: text.rewards.title, may: maySeeRedemption },
      { id: 'vouchers', to: routes.vouchers(community), words: text.vouchers.title, may: mayWorkOnVouchers },
      { id: 'merchants', to: routes.merchants(community), words: text.merchants.title, may: maySeeRedemption },
      { id: 'markets', to: routes.markets(community), words: text.markets.title, may: maySeeRedemption },
    ],
  },
  {
    words: text.sections.funds,
    items: [
      { id: 'funds', to: routes.funds(community), words: text.funds.title, may: maySeeFunds },
      { id: 'gift-entries', to: routes.giftEntries(community), words: text.giftEntries.title, may: maySeeFunds },
      { id: 'spendings', to: routes.spendings(community), words: text.spendings.title, may: maySeeFunds },
      { id: 'refunds', to: routes.refunds(community), words: text.refunds.title, may: maySeeFunds },
      { id: 'statements', to: routes.statements(community), words: text.statements.title, may: maySeeFunds },
      { id: 'pay-differences', to: routes.payDifferences(community), words: text.payDifferences.title, may: maySeePayDifferences },
      { id: 'gift-papers', to: routes.giftPapers(community), words: text.giftPapers.title, may: maySeeFunds },
      { id: 'votes', to: routes.votes(community), words: text.votes.title, may: maySeeVotes },
      { id: 'ventures', to: routes.ventures(community), words: text.ventures.title, may: maySeeFunds },
      { id: 'goods', to: routes.goods(community), words: text.goods.title, may: maySeeFunds },
      { id: 'fund-watch', to: routes.fundWatch(community), words: text.fundWatch.title, may: maySeeFunds },
    ],
  },
  {
    words: text.sections.points,
    items: [
      { id: 'applications', to: routes.applications(community), words: text.applications.title },
      { id: 'batch-awards', to: routes.batchAwards(community), words: text.batchAwards.title },
      { id: 'deductions', to: routes.deductions(community), words: text.deductions.title, may: mayReview },
    ],
  },
  {
    words: text.sections.community,
    items: [
      { id: 'overdue', to: routes.overdue(community), words: text.overdue.title },
      { id: 'reports', to: routes.reports(community), words: text.reports.title, may: mayServe },
      { id: 'meetings', to: routes.meetings(community), words: text.meetings.title, may: mayServe },
      { id: 'orders', to: routes.orders(community), words: text.orders.title, may: mayServe },
      { id: 'honours', to: routes.honours(community), words: text.honours.title },
      { id: 'households', to: routes.households(community), words: text.households.title },
      { id: 'teams', to: routes.teams(community), words: text.teams.title, may: mayServe },
      { id: 'desk', to: routes.desk(community), words: text.desk.title, may: mayServe },
      { id: 'activities', to: routes.activities(community), words: text.activities.title, may: mayReview },
      { id: 'qualifications', to: routes.qualifications(community), words: text.qualifications.title, may: mayReview },
      { id: 'photos', to: routes.photos(community), words: text.photos.title, may: mayAdminister },
      { id: 'newcomers', to: routes.newcomers(community), words: text.newcomers.title, may: mayServe },
      { id: 'people', to: routes.people(community), words: text.people.title },
      { id: 'marks', to: routes.marks(community), words: text.marks.title, may: mayReview },
      { id: 'point-rules', to: routes.pointRules(community), words: text.pointRules.title },
      { id: 'point-budget', to: routes.pointBudget(community), words: text.pointBudget.title },
      { id: 'settings', to: routes.settings(community), words: text.settings.title, may: mayReview },
      { id: 'terms', to: routes.terms(community), words: text.terms.title },
      { id: 'divisions', to: routes.divisions(community), words: text.divisions.title },
    ],
  },
]

/** The side navigation: what can be looked at in the community chosen. */
export const Navigation = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const shown = ({ may = mayLook }: { may?: May }): boolean => may(roles, community)
  const sections = groups(community).map((group) => ({ ...group, items: group.items.filter(shown) }))
    .filter(({ may, items }) => items.length > 0 && (may === undefined || may(roles, community)))
  return (
    <nav className="side">
      {sections.map((group) => (
        <section key={group.words.en}>
          <h2>{say(group.words)}</h2>
          {group.items.map((item) => (
            <NavLink key={item.id} to={item.to} className="side-link" data-testid={`nav-${item.id}`}>
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d={icons[item.id]} /></svg>
              {say(item.words)}
            </NavLink>
          ))}
        </section>
      ))}
      {!mayLook(roles, community) && <SiteLinks />}
    </nav>
  )
}
