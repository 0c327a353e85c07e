import { randomInt } from 'node:crypto'
import { inject } from 'vitest'
import { type Client, type Transport, createClient } from '../../shared/client.ts'
import type { GrantableRole } from '../../shared/roles.ts'
import { grantFirst, loadDivisions } from '../../functions/entry/bootstrap.ts'
import { useClock } from '../../functions/platform/clock.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { inProcess } from './api.ts'

/** The test's clock: real time plus what was advanced. */
let offsetMs = 0
useClock(() => Date.now() + offsetMs)
export const clock = {
  now: () => Date.now() + offsetMs,
  advance: (minutes: number) => { offsetMs += minutes * 60_000 },
  /** A moment so many minutes from now, as text. */
  in: (minutes: number) => new Date(Date.now() + offsetMs + minutes * 60_000).toISOString(),
}

/** On to eight in the morning of the next day in China, so that a day's service is of that day. */
export const nextMorning = (): string => {
  const next = Date.parse(`${dayAfter(chinaDay(clock.now()), 1)}T08:00:00+08:00`)
  clock.advance((next - clock.now()) / 60_000)
  return chinaDay(clock.now())
}

let count = 0

/** A community nobody else uses, in a street of its own. */
export const newCommunity = async (): Promise<string> => {
  const code = `99${String(randomInt(10 ** 9)).padStart(9, '0')}${count++ % 10}`
  const street = code.slice(0, 9)
  await loadDivisions(`code,name,parent\n${street},晨光街道,${code.slice(0, 6)}\n${code},晨光社区,${street}\n`)
  return code
}

export interface Person {
  id: string
  name: string
  /** The name of this person's WeChat account at the local WeChat. */
  wechat: string
  call: Client
  /** The request headers that identify the person. */
  headers: () => Record<string, string>
}

const control = async (path: string, user: string): Promise<Record<string, string>> => {
  const response = await fetch(new URL(path, inject('wechatUrl')), { method: 'POST', body: JSON.stringify({ user }) })
  return await response.json() as Record<string, string>
}

export const loginCode = async (user: string): Promise<string> => (await control('/local/codes', user)).code ?? ''
export const cloudContext = (user: string) => control('/local/cloud-contexts', user)

/** Someone who has opened the mini-program and signed in, without registering; signs in again when that expires. */
export const newVisitor = async (transport: Transport = inProcess): Promise<Person> => {
  const wechat = `user-${process.pid}-${count++}`
  const signIn = async () => createClient(transport)('POST /sessions', { code: await loginCode(wechat) })
  let session = await signIn()
  const headers = () => ({ authorization: `Bearer ${session.token}` })
  const renewing: Transport = async (request) => {
    const answer = await transport(request)
    if ((answer.body as { code?: string }).code !== 'identity.expired') return answer
    session = await signIn()
    return transport({ ...request, headers: { ...request.headers, ...headers() } })
  }
  return { id: session.personId, name: '', wechat, call: createClient(renewing, headers), headers }
}

const surnames = '李王张刘陈杨赵黄周吴'
const givenNames = ['秀英', '建国', '桂兰', '志强', '玉梅', '文斌', '雪琴', '德明', '春华', '汉生']

/** Give somebody a role, as the operator does. */
export const grant = async ({ wechat }: Person, role: GrantableRole, scope: string): Promise<void> => {
  const { openId = '', unionId = '' } = await cloudContext(wechat)
  await grantFirst({ app: 'miniProgram', openId, unionId }, role, scope)
}

/** A registered resident of a community, with roles there if any are named. */
export const newResident = async (community: string, ...roles: GrantableRole[]): Promise<Person> => {
  const visitor = await newVisitor()
  const name = `${surnames[count % 10]}${givenNames[(count * 7) % 10]}`
  await visitor.call('PUT /me', { name, community, terms: 1, phone: `138${String(count).padStart(8, '0')}` })
  for (const role of roles) await grant(visitor, role, community)
  return { ...visitor, name }
}

const reviewers = new Map<string, Promise<Person>>()

/** Whoever reviews what is handed in in a community: an administrator whom nobody else plays. */
export const reviewerOf = (community: string): Promise<Person> => {
  const known = reviewers.get(community) ?? newResident(community, 'communityAdmin')
  reviewers.set(community, known)
  return known
}

/** What was handed in, published: accepted by a reviewer where it waits for one. */
export const accepted = async <A extends { id: string; state: string; community: string }>(activity: A) => {
  if (activity.state === 'review') {
    await (await reviewerOf(activity.community)).call('POST /activities/:activityId/reviews', { activityId: activity.id, accept: true })
  }
  return (await reviewerOf(activity.community)).call('GET /activities/:activityId', { activityId: activity.id })
}

/** An activity with one shift that begins in so many minutes and lasts so long; led by whoever publishes it. */
export const newShift = async (
  leader: Person, community: string,
  { startsIn = 60, lasts = 120, capacity = 10, kind = 'community' as 'community' | 'timeBank' } = {},
) => {
  const activity = await leader.call('POST /activities', {
    title: '楼栋清洁日', kind, summary: '一起把楼道擦干净。', place: '3 栋门口', community, guarantees: '提供手套和饮水',
    riskLevel: 1, checklist: [], shifts: [{ startsAt: clock.in(startsIn), endsAt: clock.in(startsIn + lasts), capacity }],
  })
  const [shift] = (await accepted(activity)).shifts
  if (!shift) throw new Error('an activity has a shift')
  return shift
}

/** The code that the site shows now. */
export const codeOn = async (leader: Person, shiftId: string): Promise<string> =>
  (await leader.call('GET /shifts/:shiftId/check-code', { shiftId })).code

/** The code of a refusal, or what came instead. */
export const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then((answer) => `no refusal: ${JSON.stringify(answer)}`,
    (error: { problem?: { code: string } }) => error.problem?.code ?? String(error))
