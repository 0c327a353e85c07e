/** WeChat's authorization page for a browser inside WeChat, as the official account's documentation orders it. */
export const authorizeAddress = (authorizeUrl: string, appId: string, returnTo: string, state: string): string =>
  `${authorizeUrl}?appid=${appId}&redirect_uri=${encodeURIComponent(returnTo)}` +
  `&response_type=code&scope=snsapi_base&state=${state}#wechat_redirect`

/** The code in the address WeChat came back to; none when the state is not the one this phone sent (a forged link). */
export const returnedFrom = (search: string, state: string | undefined): string | undefined => {
  const parts = new Map(search.replace(/^\?/, '').split('&').map((pair): [string, string] => {
    const [key = '', value = ''] = pair.split('=')
    return [key, decodeURIComponent(value)]
  }))
  const code = parts.get('code')
  return code !== undefined && code !== '' && state !== undefined && parts.get('state') === state ? code : undefined
}
