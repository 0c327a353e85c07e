import { useParams } from 'react-router'

const storageKey = 'linli.console.community'

export const rememberCommunity = (code: string): void => localStorage.setItem(storageKey, code)
export const rememberedCommunity = (): string | undefined => localStorage.getItem(storageKey) ?? undefined

/** The community that the page is about; it stands in the address. */
export const useCommunity = (): string => useParams().community ?? ''
