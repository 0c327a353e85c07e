export interface AccountParts {
  asset: string
  kind: string
  owner: string
}

/** `familyPoint:household:hh_01J…` in its three parts. */
export const accountParts = (account: string): AccountParts => {
  const [asset = '', kind = '', owner = ''] = account.split(':')
  return { asset, kind, owner }
}

/** The end of a long id, enough to tell rows apart: `…7Q2F9K`. Codes and short names stay whole. */
export const shortId = (id: string): string => (id.length > 16 ? `…${id.slice(-6)}` : id)
