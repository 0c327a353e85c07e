import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Wechat, startWechat } from '../../infra/local/wechat/server.ts'

const miniProgram = { appId: 'wx-mini', secret: 'mini-secret' }
const officialAccount = { appId: 'wx-official', secret: 'official-secret' }
let nowMs = Date.now()
let wechat: Wechat

beforeAll(async () => {
  wechat = await startWechat({
    miniProgram, officialAccount, now: () => nowMs,
    phones: () => [{ user: 'chen-wenbin', name: '陈文斌', note: '居民' }, { user: 'wang', name: '<王>', note: '领队' }],
  })
})
afterAll(() => wechat.stop())

const get = async (path: string, query: Record<string, string>): Promise<Record<string, unknown>> => {
  const response = await fetch(`${wechat.url}${path}?${new URLSearchParams(query).toString()}`)
  expect(response.headers.get('content-type')).toBe('text/plain')
  return JSON.parse(await response.text()) as Record<string, unknown>
}
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`${wechat.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers })

const login = (code: string, change: Record<string, string> = {}) => get('/sns/jscode2session', {
  appid: miniProgram.appId, secret: miniProgram.secret, js_code: code, grant_type: 'authorization_code', ...change,
})

const authorize = (change: Record<string, string> = {}) => {
  const query = new URLSearchParams({
    appid: officialAccount.appId, redirect_uri: 'http://localhost:7300/m/', response_type: 'code', scope: 'snsapi_base',
    state: 'S1', ...change,
  })
  return fetch(`${wechat.url}/connect/oauth2/authorize?${query.toString()}`, { redirect: 'manual' })
}

describe('wx.login', () => {
  test('gives a code that stands for one identity, once', async () => {
    const { code } = await (await post('/local/codes', { user: 'chen-wenbin' })).json() as { code: string }
    const session = await login(code)
    expect(session).toMatchObject({
      openid: expect.stringMatching(/^o.{27}$/), unionid: expect.stringMatching(/^u/), session_key: expect.any(String),
    })
    expect(await login(code)).toMatchObject({ errcode: 40163 })
  })

  test('gives the openid and unionid that the CloudBase context has', async () => {
    const context = await (await post('/local/cloud-contexts', { user: 'wang' })).json()
    const { openid, unionid } = await login(wechat.login('wang'))
    expect(context).toEqual({ openId: openid, unionId: unionid })
  })

  test('gives a code that is void after five minutes', async () => {
    const code = wechat.login('wang')
    nowMs += 5 * 60_000 + 1
    expect(await login(code)).toMatchObject({ errcode: 40029 })
  })

  test.each([
    [{ js_code: 'made-up' }, 40029], [{ appid: 'wx-other' }, 40013], [{ secret: 'wrong' }, 40125],
    [{ appid: '' }, 41002], [{ secret: '' }, 41004], [{ js_code: '' }, 41008], [{ grant_type: 'password' }, 40002],
  ])('refuses %o with %i', async (change, errcode) => {
    expect(await login(wechat.login('wang'), change as unknown as Record<string, string>)).toMatchObject({ errcode })
  })
})

describe('the OAuth page', () => {
  test('asks whose phone it is, with names as text', async () => {
    const page = await (await authorize()).text()
    expect(page).toContain('这是谁的手机')
    expect(page).toContain('&lt;王&gt;')
  })

  test('returns with code and state, and without the fragment that it was called with', async () => {
    const answer = await authorize({ user: 'chen-wenbin' })
    const back = answer.headers.get('location') ?? ''
    expect(answer.status).toBe(302)
    expect(new URL(back).searchParams.get('state')).toBe('S1')
    expect(back.endsWith('#')).toBe(true)
  })

  test('knows the phone by the host that sent the browser', async () => {
    const answer = await authorize({ redirect_uri: 'http://chen-wenbin.localhost:7300/m/' })
    const back = answer.headers.get('location') ?? ''
    const code = new URL(back).searchParams.get('code') ?? ''
    const found = await get('/sns/oauth2/access_token', {
      appid: officialAccount.appId, secret: officialAccount.secret, code, grant_type: 'authorization_code',
    })
    const { openid, unionid } = await login(wechat.login('chen-wenbin'))
    expect(found.unionid).toBe(unionid)
    expect(found.openid).not.toBe(openid)
  })

  test('never sends a code to another machine or for another app', async () => {
    const refused = [
      await authorize({ redirect_uri: 'https://evil.example/m/', user: 'wang' }),
      await authorize({ redirect_uri: 'https://localhost.evil.example/', user: 'wang' }),
      await authorize({ redirect_uri: 'javascript:alert(1)', user: 'wang' }),
      await authorize({ appid: 'wx-other', user: 'wang' }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400])
  })

  test('gives codes that the mini-program cannot use', async () => {
    const back = (await authorize({ user: 'wang' })).headers.get('location') ?? ''
    expect(await login(new URL(back).searchParams.get('code') ?? '')).toMatchObject({ errcode: 40029 })
  })
})

test('access tokens come both ways', async () => {
  const query = { grant_type: 'client_credential', appid: miniProgram.appId, secret: miniProgram.secret }
  expect(await get('/cgi-bin/token', query)).toMatchObject({ access_token: expect.any(String), expires_in: 7200 })
  const stable = JSON.parse(await (await post('/cgi-bin/stable_token', query)).text()) as object
  expect(stable).toMatchObject({ access_token: expect.any(String), expires_in: 7200 })
})

describe('The content check', () => {
  const token = async (more: object = {}): Promise<string> => {
    const asked = { grant_type: 'client_credential', appid: miniProgram.appId, secret: miniProgram.secret, ...more }
    const answer = await post('/cgi-bin/stable_token', asked)
    return (JSON.parse(await answer.text()) as { access_token: string }).access_token
  }
  const check = async (accessToken: string, change: object = {}): Promise<Record<string, unknown>> => {
    const { openId } = wechat.cloudContext('wang')
    const asked = { openid: openId, scene: 3, version: 2, content: '一起打扫', title: '清洁日', ...change }
    const answer = await post(`/wxa/msg_sec_check?access_token=${accessToken}`, asked)
    return JSON.parse(await answer.text()) as Record<string, unknown>
  }

  test('passes, doubts or objects, and names the label', async () => {
    const good = await token()
    expect(await check(good)).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } })
    expect(await check(good, { content: '低价代购' })).toMatchObject({ result: { suggest: 'review', label: 10001 } })
    expect(await check(good, { title: '一起赌博' })).toMatchObject({ result: { suggest: 'risky', label: 20006 } })
  })

  test('takes the token that is in force, version 2, a known form of text, and users of the last two hours', async () => {
    const good = await token()
    expect(await token()).toBe(good)
    const fresh = await token({ force_refresh: true })
    expect(await check(good)).toMatchObject({ errcode: 40001 })
    expect(await check(fresh, { version: 1 })).toMatchObject({ errcode: 40129 })
    expect(await check(fresh, { openid: 'nobody' })).toMatchObject({ errcode: 40003 })
    expect(await check(fresh, { content: '长'.repeat(2501) })).toMatchObject({ errcode: 44002 })
    const gone = wechat.cloudContext('zhao').openId
    nowMs += 3 * 3_600_000
    expect(await check(await token(), { openid: gone })).toMatchObject({ errcode: 61010 })
  })
})

test('faults come when they are asked for, and go', async () => {
  await post('/local/faults', { fail: 1, how: 'gateway' })
  const response = await fetch(`${wechat.url}/sns/jscode2session`)
  expect(response.status).toBe(502)
  await post('/local/faults', { fail: 1 })
  expect(await login(wechat.login('wang'))).toMatchObject({ errcode: -1 })
  expect(await login(wechat.login('wang'))).toHaveProperty('openid')
})

test('a web page cannot drive the controls', async () => {
  const answer = await post('/local/codes', { user: 'wang' }, { origin: 'https://evil.example' })
  expect(answer.status).toBe(403)
})
