import type { Input, Output } from '../../../../shared/contract/index.ts'
import { type CommitteeSeat, type GivingWay, type LegalMode, modeRules } from '../../../../shared/funds.ts'
import type { Named } from '../../components/person-field.tsx'
import { fenOf } from '../../format/amount.ts'
import type { Cell } from '../../format/csv.ts'

export type Charity = Output<'GET /fund-work/charities'>['items'][number]
export type Fund = Output<'GET /funds'>['items'][number]
export type KeptFund = Output<'GET /fund-work/funds/:fundId'>
export type Campaign = Output<'GET /fund-work/funds/:fundId/campaigns'>['items'][number]
type Plan = Campaign['plan']

export interface Seated extends Named { seat: CommitteeSeat }
export const seatsOf = (seated: readonly Seated[]): { personId: string; seat: CommitteeSeat }[] =>
  seated.map(({ personId, seat }) => ({ personId, seat }))

/** A plan as it is being typed: sums in yuan, and what only one legal mode asks for always there. */
export interface Draft extends Omit<Plan, 'goalFen' | 'costFen' | 'platform' | 'agreement'> {
  mode: LegalMode
  goalYuan: number | null
  costYuan: number | null
  platformName: string
  platformUrl: string
  agreementBy: string
  signedOn: string
  promise: string
  members: Named[]
}

export const emptyDraft: Draft = {
  mode: 'PUBLIC_LINKOUT', title: '', purpose: '', firstDay: '', lastDay: '', area: '', leader: '', leaderOnStaff: false, noOnePerson: false,
  officeAddress: '', ways: [], accountNumber: '', goalYuan: null, beneficiaries: '', use: '', costYuan: 0, leftover: '', partners: [],
  emergency: false, platformName: '', platformUrl: '', agreementBy: '', signedOn: '', promise: '', members: [],
}

export const draftOf = ({ mode, plan: { goalFen, costFen, platform, agreement, ...plan }, members }: Campaign): Draft => ({
  ...emptyDraft, ...plan, mode, goalYuan: goalFen / 100, costYuan: costFen / 100, platformName: platform?.name ?? '',
  platformUrl: platform?.url ?? '', agreementBy: agreement?.by ?? '', signedOn: agreement?.signedOn ?? '', promise: agreement?.promise ?? '',
  members: members.map(({ personId, name }) => ({ personId, nameMasked: name })),
})

/** What a mode asks for besides the plan (DOMAIN 0.2). */
export const asksPlatform = (mode: LegalMode): boolean => modeRules[mode].filed
export const asksAgreement = (mode: LegalMode): boolean => modeRules[mode].agreement
export const asksMembers = (mode: LegalMode): boolean => modeRules[mode].seenBy === 'members'

const texts = [
  'title', 'purpose', 'firstDay', 'lastDay', 'area', 'leader', 'officeAddress', 'accountNumber', 'beneficiaries', 'use',
  'leftover',
] as const

/** What is sent of a plan, once all is there that the law's list wants; whether it may stand, the server says. */
export const toSend = (draft: Draft): Pick<Input<'POST /fund-work/campaigns'>, 'mode' | 'plan' | 'members'> | undefined => {
  const { mode, goalYuan, costYuan, platformName, platformUrl, agreementBy, signedOn, promise, members, ...plan } = draft
  const platform = asksPlatform(mode) && { name: platformName.trim(), url: platformUrl.trim() }
  const agreement = asksAgreement(mode) && { by: agreementBy.trim(), signedOn, promise: promise.trim() }
  const wanted = [
    ...texts.map((key) => plan[key]), ...(platform ? Object.values(platform) : []), ...(agreement ? Object.values(agreement) : []),
    ...plan.partners.flatMap((one) => Object.values(one)),
  ]
  if (wanted.some((value) => !value.trim()) || plan.ways.length === 0 || !goalYuan || costYuan === null) return undefined
  if (asksMembers(mode) && members.length === 0) return undefined
  return {
    mode, members: asksMembers(mode) ? members.map(({ personId }) => personId) : [],
    plan: {
      ...plan, goalFen: fenOf(goalYuan), costFen: fenOf(costYuan), ...(platform ? { platform } : {}), ...(agreement ? { agreement } : {}),
    },
  }
}

/** Whether gifts are paid here, so that a sponsor can match them. */
export const takesGifts = ({ mode }: Campaign): boolean => modeRules[mode].gives === 'pay'

/** The ways that a mode leaves open: no money in the app where it only links out or sells. */
export const waysFor = (mode: LegalMode): GivingWay[] => ({
  pay: ['wechat', 'bank', 'cash', 'goods'] as GivingWay[], link: ['platform', 'bank'] as GivingWay[], none: ['market'] as GivingWay[],
})[modeRules[mode].gives]

export type Work = 'change' | 'file' | 'open' | 'stop'
interface May { officer: boolean; approver: boolean; office: boolean }

/** What can be done with a campaign now, by whoever may; the server decides whether it is done. */
export const workOn = ({ state, mode, plan, filing }: Campaign, { officer, approver, office }: May): Work[] => {
  const waits = state === 'draft' || state === 'filed'
  const filesLate = state === 'open' && plan.emergency
  const works: [Work, boolean][] = [
    ['file', officer && modeRules[mode].filed && !filing && (state === 'draft' || filesLate)],
    ['open', approver && waits],
    ['change', officer && state === 'draft'],
    ['stop', (officer || approver || office) && (waits || state === 'open')],
  ]
  return works.filter(([, may]) => may).map(([work]) => work)
}

/** Where anybody reads the open books. */
export const openPage = (kind: 'funds' | 'campaigns', id: string): string => `/open/${kind}/${id}/page`

export const header = ['id', 'name', 'kind', 'state', 'fromDay', 'toDay', 'amount', 'number'] as const
export const cells = ({ id, plan, mode, state, raisedFen, filing }: Campaign): Cell[] =>
  [id, plan.title, mode, state, plan.firstDay, plan.lastDay, raisedFen, filing?.number]

/** A street's fund keeps its books in one community: it is listed there alone. */
export const keptIn = ({ community }: { community: string }) => (fund: Fund): boolean => fund.community === community
