import { cloudTransport, startCloud } from './cloud.ts'
import { httpsTransport } from './https.ts'
import { browserTransport } from './browser.ts'

// Chosen once, by constants of the build, so that the transports that are not used stay out of the bundle.
const overCloud = process.env.TARO_ENV === 'weapp' && process.env.LINLI_TRANSPORT !== 'https'
const inMiniProgram = process.env.TARO_ENV === 'weapp'

export const transport = overCloud ? cloudTransport : inMiniProgram ? httpsTransport : browserTransport
export const start = overCloud ? startCloud : () => undefined
/** Through the cloud WeChat says who asks; everywhere else the app holds a session token. */
export const needsToken = !overCloud
