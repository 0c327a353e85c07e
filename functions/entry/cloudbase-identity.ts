/** Who WeChat says is calling. The union id is '' where WeChat gives none. */
export interface WechatCaller { openId: string; unionId: string; appId: string }

/** The part of a cloud function's context that says who calls; each platform generation has a form of its own. */
export interface CloudContext {
  /** Functions run by the functions framework. */
  extendedContext?: { wechatContext?: { openId?: string; unionId?: string; appId?: string } }
  /** Event functions with instance concurrency: JSON text. */
  environment?: string
  /** Older event functions: `KEY=value;KEY=value`. */
  environ?: string
}

type Variables = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

// WX_CONTEXT_KEYS names the variables of this invocation; others may be left over from the one before.
const fromVariables = (variables: Variables): WechatCaller => {
  const listed = variables.WX_CONTEXT_KEYS ?? ''
  const keys = typeof listed === 'string' ? listed.split(',') : listed
  const read = (key: string): string => (keys.includes(key) ? one(variables[key]) : '')
  return { openId: read('WX_OPENID'), unionId: read('WX_UNIONID'), appId: read('WX_APPID') }
}

// The SDK knows the old form. It costs a tenth of a second to load, so only those who need it wait for it.
const fromOldContext = async (context: CloudContext): Promise<WechatCaller> => {
  const { parseContext } = (await import('@cloudbase/node-sdk')).default
  return fromVariables(parseContext(context as never).environ as unknown as Variables)
}

const form = /^[\w-]{1,64}$/

/**
 * Who calls, from WeChat's own context and never from the event's data, which the caller writes. The context of the
 * invocation comes before the process's environment, which concurrent invocations share.
 * @returns undefined where WeChat names nobody
 */
export const wechatCaller = async (context: CloudContext = {}): Promise<WechatCaller | undefined> => {
  const given = context.extendedContext?.wechatContext
  let caller: WechatCaller
  if (given) caller = { openId: given.openId ?? '', unionId: given.unionId ?? '', appId: given.appId ?? '' }
  else if (context.environment) caller = fromVariables(JSON.parse(context.environment) as Variables)
  else if (context.environ) caller = await fromOldContext(context)
  else caller = fromVariables(process.env)
  const { openId, unionId } = caller
  return form.test(openId) && (unionId === '' || form.test(unionId)) ? caller : undefined
}
