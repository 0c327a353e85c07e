import { SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../../shared/contract/call.ts'
import { type CallName, contract } from '../../shared/contract/index.ts'
import { type GrantableRole, grantableRoles } from '../../shared/roles.ts'
import { keys } from '../../functions/platform/keys.ts'
import { problemIn, send } from '../support/raw.ts'
import { type Setting, samples } from '../support/samples.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, newVisitor } from '../support/world.ts'

/** A community in which an hour is confirmed, so that every call has something to be about. */
const newSetting = async (): Promise<Setting> => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const shift = await newShift(leader, community, { startsIn: 1, lasts: 60 })
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
  clock.advance(70)
  const { recordId, movementId } = await leader.call('POST /shifts/:shiftId/confirmations', {
    shiftId: shift.id, personId: resident.id, minutes: 60, reason: '签到机没电',
  })
  await drain()
  await know(resident.id, { birthDay: bornYearsAgo(70) })
  const { orderId } = await resident.call('POST /time-bank/orders', {
    service: 'chat', place: '3 栋 201', startsAt: clock.in(1000), minutes: 60, draft: true,
  })
  return {
    orderId,
    community, personId: resident.id, shiftId: shift.id, activityId: shift.activityId, recordId, movementId,
    moment: clock.in(100),
  }
}

const calls = Object.entries(contract) as [CallName, Call][]
const restricted = calls.filter(([, { who }]) => Array.isArray(who))
const withRoles = restricted.filter(([, { who }]) => !who.includes('resident' as never))

// Calls that are about the actor, not about a place: a role alone opens them, whatever its scope.
const aboutOneself = new Set<CallName>(['GET /me/led-shifts', 'GET /me/activities', 'POST /audit/reconciliations', 'GET /audit/reconciliations',
  'POST /seal/checks', 'GET /seal/checks',
])

let setting: Setting
const holders = new Map<GrantableRole, Person>()
let resident: Person

beforeAll(async () => {
  setting = await newSetting()
  const elsewhere = await newCommunity()
  resident = await newResident(elsewhere)
  for (const role of grantableRoles) holders.set(role, await newResident(elsewhere, role))
})

const inputOf = (name: CallName): object => samples(setting)[name]

describe('Every call', () => {
  test.each(calls.filter(([, { who }]) => who !== 'anyone').map(([name]) => name))('%s refuses who is not signed in', async (name) => {
    expect(problemIn(await send(name, inputOf(name))).code).toBe('identity.missing')
  })

  test.each(restricted.map(([name]) => name))('%s refuses who has not registered', async (name) => {
    const visitor = await newVisitor()
    expect(problemIn(await send(name, inputOf(name), { headers: visitor.headers() })).code).toBe('registration.missing')
  })

  test.each(withRoles.flatMap(([name, { who }]) =>
    ['resident', ...grantableRoles].filter((role) => !who.includes(role as never)).map((role) => [name, role] as const)))(
    '%s refuses the role %s', async (name, role) => {
      const person = role === 'resident' ? resident : holders.get(role as GrantableRole)
      const answer = await send(name, inputOf(name), { headers: person?.headers() ?? {} })
      expect(problemIn(answer)).toMatchObject({ status: 403, code: 'role.missing' })
    })

  test.each(withRoles.filter(([name]) => !aboutOneself.has(name)).flatMap(([name, { who }]) =>
    (who as readonly GrantableRole[]).map((role) => [name, role] as const)))(
    '%s refuses the role %s of another community', async (name, role) => {
      const answer = await send(name, inputOf(name), { headers: holders.get(role)?.headers() ?? {} })
      expect(problemIn(answer)).toMatchObject({ status: 403, code: 'role.scope' })
    })

  test.each(calls)('%s refuses unknown fields', async (name, { who }) => {
    const person = typeof who === 'string' ? resident : holders.get(who.find((role) => role !== 'resident') as GrantableRole) ?? resident
    const answer = await send(name, { ...inputOf(name), surplus: '1' }, { headers: person.headers() })
    expect(problemIn(answer)).toMatchObject({ status: 400, code: 'input.invalid' })
  })

  test.each(calls.filter(([name]) => !name.startsWith('GET')))('%s needs a request id and a JSON object of at most 64 KB', async (name, { who }) => {
    const person = typeof who === 'string' ? resident : holders.get(who.find((role) => role !== 'resident') as GrantableRole) ?? resident
    const headers = person.headers()
    expect(problemIn(await send(name, inputOf(name), { headers, key: false })).code).toBe('request.keyMissing')
    for (const body of ['{', '[]', '"a"', 'null']) {
      expect(problemIn(await send(name, inputOf(name), { headers, body })).code).toBe('input.notJson')
    }
    const large = JSON.stringify({ ...inputOf(name), note: '汉'.repeat(22_000) })
    expect(problemIn(await send(name, inputOf(name), { headers, body: large }))).toMatchObject({ status: 413, code: 'input.tooLarge' })
  })
})

describe('An identity', () => {
  const ask = (authorization: string) => send('GET /me', {}, { headers: { authorization } }).then(problemIn)

  test('that is forged is refused', async () => {
    const forged = await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setIssuer('linli').setSubject(resident.id)
      .setIssuedAt().setExpirationTime('2h').sign(Buffer.alloc(32))
    expect(await ask(`Bearer ${forged}`)).toMatchObject({ status: 401, code: 'identity.invalid' })
    expect((await ask('Bearer nonsense')).code).toBe('identity.invalid')
    expect((await ask('Basic YTpi')).code).toBe('identity.invalid')
    const [head, body] = (resident.headers().authorization ?? '').split('.')
    expect((await ask(`${head}.${body}.`)).code).toBe('identity.invalid')
  })

  test('without a signature is refused', async () => {
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    const body = Buffer.from(JSON.stringify({ iss: 'linli', sub: resident.id, exp: 9_999_999_999 })).toString('base64url')
    expect((await ask(`Bearer ${none}.${body}.`)).code).toBe('identity.invalid')
  })

  test('that has expired is refused', async () => {
    const expired = await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setIssuer('linli').setSubject(resident.id)
      .setExpirationTime(Math.floor(clock.now() / 1000) - 1).sign((await keys()).session)
    expect(await ask(`Bearer ${expired}`)).toMatchObject({ status: 401, code: 'identity.expired' })
  })
})
