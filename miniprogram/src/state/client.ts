import { createClient, Refused, type Client } from '../../../shared/client.ts'
import { needsToken, transport } from '../transport/index.ts'
import { dropSession, storedToken } from './session.ts'
import { finishSignIn, signIn } from './sign-in.ts'
import { turnTo } from './turns.ts'

const identity = (): Record<string, string> => {
  const token = needsToken ? storedToken() : undefined
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}
const raw = createClient(transport, identity)

// A browser may just be coming back from WeChat with a code: that is settled before anything is asked.
const returned = process.env.TARO_ENV === 'weapp' ? Promise.resolve() : finishSignIn()

// Pages ask for several things at once: they share one sign-in.
let signingIn: Promise<void> | undefined
const signInOnce = () => {
  signingIn ??= signIn().finally(() => { signingIn = undefined })
  return signingIn
}

const withToken: Client = async (call, input, options) => {
  await returned
  if (storedToken() === undefined) await signInOnce()
  try {
    return await raw(call, input, options)
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.status !== 401) throw error
    dropSession()
    await signInOnce()
    return raw(call, input, options)
  }
}

const signedIn: Client = needsToken ? withToken : raw

/** The typed client of the whole app; signs in by itself where a token is needed. */
export const client: Client = async (call, input, options) => {
  try {
    return await signedIn(call, input, options)
  } catch (error) {
    turnTo(error)
    throw error
  }
}
