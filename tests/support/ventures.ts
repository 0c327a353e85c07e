import type { Input, Output } from '../../shared/contract/index.ts'
import { creditCode } from './credit-code.ts'
import { dayIn } from './funds.ts'
import { doWhatIsDue } from './orders.ts'
import { jpeg } from './pictures.ts'
import { spendingStage, vote } from './spending.ts'
import { uploading } from './store.ts'
import { drain } from './stream.ts'
import { type Person, clock, newResident } from './world.ts'

type Drafted = Input<'POST /fund-work/venture-calls'>
type Applied = Input<'POST /venture-calls/:callId/applications'>
export type KeptCall = Output<'GET /fund-work/venture-calls/:callId'>
export type KeptVenture = Output<'GET /fund-work/venture-calls/:callId/applications/:ventureId'>

/** Days go by; what is due is done. */
export const later = async (days: number): Promise<void> => {
  clock.advance(days * 1440)
  await doWhatIsDue()
  await drain()
}

/** A fund with money, two officers, three judges, and who applies for an organisation. */
export const ventureStage = async () => {
  const stage = await spendingStage()
  const { community } = stage
  const colleague = await newResident(community, 'fundOfficer')
  const judges = [await newResident(community), await newResident(community), await newResident(community)] as const
  return { ...stage, colleague, judges, applicant: await newResident(community) }
}
export type VentureStage = Awaited<ReturnType<typeof ventureStage>>

export const draft = ({ community, fund, campaignId, officer, judges }: VentureStage, changes: Partial<Drafted> = {}) =>
  officer.call('POST /fund-work/venture-calls', {
    community, fundId: fund.id, campaignId, title: '2027 年公益创投', text: '为老人和孩子做的项目', budgetFen: 2_500_000, mostFen: 1_000_000,
    applyUntil: dayIn(5), scoreDays: 5, noticeDays: 7, leastPoints: 60,
    criteria: [{ name: '需求', weightPercent: 40 }, { name: '可行', weightPercent: 60 }], sharesPercent: [50, 30, 20],
    resolution: '2026 年第 5 次居民会议', judgeIds: judges.map(({ id }) => id), ...changes,
  })

/** With which call, and how it is named by staff and by everybody. */
const named = (stage: VentureStage, callId: string) => ({ ...stage, callId, which: { community: stage.community, callId } })
export type CallStage = ReturnType<typeof named>

export const open = (stage: CallStage, by: Person = stage.approver) =>
  by.call('POST /fund-work/venture-calls/:callId/opening', stage.which)

/** A call that takes applications. */
export const callStage = async (changes: Partial<Drafted> = {}, on?: VentureStage): Promise<CallStage> => {
  const base = on ?? await ventureStage()
  const stage = named(base, (await draft(base, changes)).id)
  await open(stage)
  return stage
}

export const organisation = () => ({ kind: 'organisation' as const, name: '晨光社工服务中心', creditCode: creditCode() })
export const asked = (sumFen = 900_000) => ({
  contact: { name: '王五', phone: '13800001111' }, title: '楼道小菜园', purpose: '把空地种上菜', serves: '三栋的老人',
  plan: '每月一次，教大家种',
  lines: [{ label: '土和种子', amountFen: sumFen - 1 }, { label: '水壶', amountFen: 1 }], sumFen, photos: [], papers: [],
})
export const apply = ({ callId, applicant }: CallStage, changes: Partial<Applied> = {}, by: Person = applicant) =>
  by.call('POST /venture-calls/:callId/applications', { callId, org: organisation(), ...asked(), ...changes })

export const screen = ({ which, officer }: CallStage, ventureId: string, eligible = true, by: Person = officer) =>
  by.call('POST /fund-work/venture-calls/:callId/applications/:ventureId/screenings', { ...which, ventureId, eligible, reason: '资料齐全' })
export const begin = ({ which, officer }: CallStage) => officer.call('POST /fund-work/venture-calls/:callId/judging', which)
export const score = ({ callId }: CallStage, by: Person, ventureId: string, ...points: number[]) =>
  by.call('POST /venture-calls/:callId/applications/:ventureId/scores', { callId, ventureId, points, reason: '计划可行' })
export const recuse = ({ callId }: CallStage, by: Person, ventureId: string) =>
  by.call('POST /venture-calls/:callId/applications/:ventureId/recusals', { callId, ventureId, reason: '和申报人认识' })
export const decide = (
  { which, second }: CallStage, chosen: string[], changes: Partial<Input<'POST /fund-work/venture-calls/:callId/decisions'>> = {},
  by: Person = second,
) => by.call('POST /fund-work/venture-calls/:callId/decisions', { ...which, chosen, passedOver: [], text: '按分数高低', ...changes })
export const kept = ({ which, officer }: CallStage): Promise<KeptCall> => officer.call('GET /fund-work/venture-calls/:callId', which)
export const cancel = ({ which }: CallStage, by: Person) =>
  by.call('POST /fund-work/venture-calls/:callId/cancellation', { ...which, reason: '改期' })
export const withdraw = ({ callId }: CallStage, by: Person, ventureId: string) =>
  by.call('POST /venture-calls/:callId/applications/:ventureId/withdrawal', { callId, ventureId })
/** What somebody is told of, by kind. */
export const kindsOf = async (person: Person): Promise<string[]> => {
  await drain()
  return (await person.call('GET /me/notices', {})).items.map(({ kind }) => kind)
}
export const keptOne = ({ which, officer }: CallStage, ventureId: string): Promise<KeptVenture> =>
  officer.call('GET /fund-work/venture-calls/:callId/applications/:ventureId', { ...which, ventureId })
export const look = ({ callId }: CallStage, by: Person) => by.call('GET /venture-calls/:callId', { callId })

/** Applied for, screened, and with the judges. */
export const judged = async (stage: CallStage, ...sums: number[]): Promise<string[]> => {
  const ids: string[] = []
  for (const sumFen of sums) ids.push((await apply(stage, asked(sumFen), await newResident(stage.community))).id)
  await later(6)
  for (const id of ids) await screen(stage, id)
  await begin(stage)
  return ids
}

export const scoreAll = async (stage: CallStage, ventureId: string, points: number): Promise<void> => {
  for (const judge of stage.judges) await score(stage, judge, ventureId, points, points)
}

type Contract = Input<'POST /fund-work/venture-calls/:callId/applications/:ventureId/contracts'>
export const contract = async ({ which, officer }: CallStage, ventureId: string, changes: Partial<Contract> = {}) =>
  officer.call('POST /fund-work/venture-calls/:callId/applications/:ventureId/contracts', {
    ...which, ventureId, number: '2027-创-001', signedOn: dayIn(0), midTermOn: dayIn(60), finalOn: dayIn(120), reason: 'elderCare',
    payee: { name: '晨光社工服务中心', account: '6222000011112222' }, photos: [await uploading(officer.call, jpeg())], papers: [], ...changes,
  })
export const answerContract = ({ callId, applicant }: CallStage, ventureId: string, agrees = true, word?: string) =>
  applicant.call('POST /venture-calls/:callId/applications/:ventureId/contract-answers', { callId, ventureId, agrees, ...(word ? { word } : {}) })
export const report = ({ callId, applicant }: CallStage, ventureId: string, text = '办了三次活动') =>
  applicant.call('POST /venture-calls/:callId/applications/:ventureId/reports', { callId, ventureId, text, photos: [], papers: [] })
export const evaluate = (
  { which, colleague }: CallStage, ventureId: string, outcome: 'passed' | 'mend' | 'failed', changes: { by?: Person; mendBy?: string } = {},
) => (changes.by ?? colleague).call('POST /fund-work/venture-calls/:callId/applications/:ventureId/evaluations', {
  ...which, ventureId, outcome, reason: '现场看过', ...(changes.mendBy ? { mendBy: changes.mendBy } : {}),
})
export const drop = ({ which, third }: CallStage, ventureId: string) =>
  third.call('POST /fund-work/venture-calls/:callId/applications/:ventureId/dropping', { ...which, ventureId, reason: '联系不上' })

/** One project of the stage's applicant that has won. */
export const won = async (stage: CallStage, sumFen = 900_000): Promise<string> => {
  const { id } = await apply(stage, asked(sumFen))
  await later(6)
  await screen(stage, id)
  await begin(stage)
  await scoreAll(stage, id, 80)
  await decide(stage, [id])
  await later(8)
  return id
}

/** Contracted, agreed to and approved by the committee; its notice is over. */
export const running = async (stage: CallStage, sumFen = 900_000) => {
  const ventureId = await won(stage, sumFen)
  await contract(stage, ventureId)
  const { spendingId = '' } = await answerContract(stage, ventureId)
  const spending: { id: string } = { id: spendingId }
  for (const by of [stage.approver, stage.second, stage.member]) await vote(stage, by, spending)
  await later(8)
  return { ventureId, spending }
}
