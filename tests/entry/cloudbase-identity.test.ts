import { afterEach, describe, expect, test, vi } from 'vitest'
import { wechatCaller } from '../../functions/entry/cloudbase-identity.ts'

const variables = {
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', WX_OPENID: 'oOne', WX_APPID: 'wxlinli', WX_UNIONID: 'uLeftOver',
}
const oldForm = 'WX_CONTEXT_KEYS=WX_OPENID,WX_APPID;WX_OPENID=oOne;WX_APPID=wxlinli;WX_UNIONID=uLeftOver'
const expected = { openId: 'oOne', unionId: '', appId: 'wxlinli' }

afterEach(() => { vi.unstubAllEnvs() })

describe('who WeChat says is calling', () => {
  test("is read from the process's environment, without what an earlier invocation left there", async () => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
    expect(await wechatCaller({})).toEqual(expected)
  })

  test("is read from the invocation's own context first, never mixed with the environment", async () => {
    for (const [name, value] of Object.entries({ ...variables, WX_OPENID: 'oAnother' })) vi.stubEnv(name, value)
    expect(await wechatCaller({ environment: JSON.stringify(variables) })).toEqual(expected)
    expect(await wechatCaller({ environ: oldForm })).toEqual(expected)
    const given = { extendedContext: { wechatContext: { openId: 'oOne', appId: 'wxlinli' } } }
    expect(await wechatCaller(given)).toEqual(expected)
  })

  test.each([{}, { environment: '{}' }, { extendedContext: { wechatContext: { openId: 'o,s=forged' } } }])(
    'is nobody where the context names nobody: %j', async (context) => {
      expect(await wechatCaller(context)).toBeUndefined()
    })
})
