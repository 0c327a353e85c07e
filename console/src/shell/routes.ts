const query = (values: Record<string, string | undefined>): string => {
  const given = Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}

const within = (community: string, page: string): string => `/c/${community}/${page}`

export interface JournalFilter {
  asset?: string | undefined
  from?: string | undefined
  to?: string | undefined
  movement?: string | undefined
  /** A kind of account (`asset:kind`) on either side. */
  kind?: string | undefined
  account?: string | undefined
}

/** Every address of the console. The community is part of it, so that a link shows what its sender saw. */
export const routes = {
  divisions: (at?: string) => `/divisions${query({ at })}`,
  overview: (community: string) => within(community, 'overview'),
  accounts: (community: string, filter: { asset?: string; kind?: string } = {}) =>
    within(community, 'accounts') + query(filter),
  statement: (community: string, account: string) => within(community, `accounts/${encodeURIComponent(account)}`),
  journal: (community: string, filter: JournalFilter = {}) => within(community, 'journal') + query({ ...filter }),
  movement: (community: string, movementId: string) => within(community, `movements/${encodeURIComponent(movementId)}`),
  trialBalance: (community: string) => within(community, 'trial-balance'),
  reconciliations: (community: string) => within(community, 'reconciliations'),
  seal: (community: string) => within(community, 'seal'),
  trail: (community: string) => within(community, 'trail'),
  samples: (community: string) => within(community, 'samples'),
  questions: (community: string) => within(community, 'questions'),
  months: (community: string) => within(community, 'months'),
  orders: (community: string, filter: { queue?: string } = {}) => within(community, 'orders') + query(filter),
  overdue: (community: string) => within(community, 'overdue'),
  pool: (community: string) => within(community, 'pool'),
  grants: (community: string) => within(community, 'grants'),
  limits: (community: string) => within(community, 'limits'),
  clearings: (community: string) => within(community, 'clearings'),
  closings: (community: string) => within(community, 'closings'),
  honour: (community: string) => within(community, 'honour'),
  rewards: (community: string) => within(community, 'rewards'),
  vouchers: (community: string) => within(community, 'vouchers'),
  spendings: (community: string) => within(community, 'spendings'),
  refunds: (community: string) => within(community, 'refunds'),
  ventures: (community: string) => within(community, 'ventures'),
  votes: (community: string) => within(community, 'votes'),
  goods: (community: string) => within(community, 'goods'),
  giftPapers: (community: string) => within(community, 'gift-papers'),
  giftEntries: (community: string) => within(community, 'gift-entries'),
  statements: (community: string) => within(community, 'statements'),
  payDifferences: (community: string) => within(community, 'pay-differences'),
  fundWatch: (community: string) => within(community, 'fund-watch'),
  merchants: (community: string) => within(community, 'merchants'),
  markets: (community: string) => within(community, 'markets'),
  notes: (community: string) => within(community, 'notes'),
  activities: (community: string, filter: { state?: string } = {}) => within(community, 'activities') + query(filter),
  qualifications: (community: string) => within(community, 'qualifications'),
  marks: (community: string) => within(community, 'marks'),
  photos: (community: string) => within(community, 'photos'),
  newcomers: (community: string) => within(community, 'newcomers'),
  people: (community: string) => within(community, 'people'),
  person: (community: string, personId: string) => within(community, `people/${personId}`),
  desk: (community: string) => within(community, 'desk'),
  settings: (community: string) => within(community, 'settings'),
  terms: (community: string) => within(community, 'terms'),
  certificates: (community: string) => within(community, 'certificates'),
  publicNotices: (community: string) => within(community, 'public-notices'),
  distinctions: (community: string) => within(community, 'distinctions'),
  pledges: (community: string) => within(community, 'pledges'),
  funds: (community: string) => within(community, 'funds'),
  honours: (community: string) => within(community, 'honours'),
  households: (community: string) => within(community, 'households'),
  teams: (community: string) => within(community, 'teams'),
  exchange: (community: string) => within(community, 'exchange'),
  hours: (community: string) => within(community, 'hours'),
  findings: (community: string) => within(community, 'findings'),
  sheet: (community: string, shiftId: string) => `/paper/${community}/${shiftId}`,
  site: (community: string, shiftId?: string) => `/site/${community}${shiftId ? `/${shiftId}` : ''}`,
  reports: (community: string, filter: { queue?: string } = {}) => within(community, 'reports') + query(filter),
  meetings: (community: string) => within(community, 'meetings'),
  meetingSite: (community: string, meetingId: string) => `/meeting-site/${community}/${meetingId}`,
  applications: (community: string) => within(community, 'applications'),
  batchAwards: (community: string) => within(community, 'batch-awards'),
  deductions: (community: string, filter: { movementId?: string } = {}) => within(community, 'deductions') + query(filter),
  pointRules: (community: string) => within(community, 'point-rules'),
  pointBudget: (community: string) => within(community, 'point-budget'),
}

/** The same page of another community; pages of one account or movement fall back to their list. */
export const samePageOf = (pathname: string, community: string): string => {
  const page = /^\/c\/\d+\/([a-z-]+)/.exec(pathname)?.[1] ?? 'overview'
  return within(community, page === 'movements' ? 'journal' : page)
}
