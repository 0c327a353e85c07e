import Taro from '@tarojs/taro'
import { createClient, newRequestId } from '../../../shared/client.ts'
import { transport } from '../transport/index.ts'
import { keepSession } from './session.ts'
import { authorizeAddress, returnedFrom } from './sign-in-rules.ts'
import { forget, readStored, store } from './storage.ts'

const anonymous = createClient(transport)

const withCode = async (code: string, via: 'miniProgram' | 'officialAccount') =>
  keepSession(await anonymous('POST /sessions', { code, via }))

const inMiniProgram = async () => withCode((await Taro.login()).code, 'miniProgram')

/**
 * Leaves for WeChat's page; the promise never settles, because this page is gone by then. An address typed meanwhile (or
 * the browser's way back) calls the leaving off: it leaves again, to come back to that page.
 */
const inBrowser = async (): Promise<void> => {
  const { authorizeUrl, appId } = await anonymous('GET /sign-in-options', {})
  const state = newRequestId()
  const address = authorizeAddress(authorizeUrl, appId, `${location.origin}${location.pathname}`, state)
  const leave = (): void => {
    store('sign-in', { state, hash: location.hash })
    location.assign(address)
  }
  addEventListener('hashchange', leave)
  leave()
  return new Promise(() => undefined)
}

export const signIn = process.env.TARO_ENV === 'weapp' ? inMiniProgram : inBrowser

/** Back from WeChat with a code: takes up the session and the page that was left. Nothing to do in the mini-program. */
export const finishSignIn = async (): Promise<void> => {
  const left = readStored<{ state: string; hash: string }>('sign-in')
  const code = returnedFrom(location.search, left?.state)
  if (code === undefined) return
  forget('sign-in')
  history.replaceState(null, '', `${location.pathname}${left?.hash ?? ''}`)
  await withCode(code, 'officialAccount').catch(() => undefined)
}
