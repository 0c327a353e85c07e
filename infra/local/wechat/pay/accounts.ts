import { randomInt } from 'node:crypto'
import type { PayBook } from './book.ts'
import {
  type Account, type MerchantPapers, type PlatformKeys, newApiV3Key, newCertificate, newPair, newPublicKey, newSerial,
} from './keys.ts'

/** What a change of keys is about: the merchant's certificate, its API v3 key, WeChat's public key or certificate. */
export type KeyKind = 'merchant' | 'apiV3' | 'platform' | 'certificate'

/** WeChat's merchant platform: accounts are opened and keys are changed there. Keys are made when the first is needed. */
export const merchantPlatform = (book: PayBook, now: () => number) => {
  const keysOf = (): PlatformKeys => {
    const known = book.keys()
    if (known) return known
    const made = { publicKeys: [newPublicKey()], certificates: [newCertificate(now())] }
    book.keepKeys(made)
    return made
  }
  const papersOf = (account: Account, serial: string, privateKey: string): MerchantPapers => ({
    mchid: account.mchid, serial, privateKey, apiV3Keys: [account.apiV3Key],
    platformKeys: account.mode === 'certificate' ? [] : keysOf().publicKeys.slice(0, 2).map(({ id, publicKey }) => ({ id, key: publicKey })),
  })
  /** A new account, and what a charity takes home from it. */
  const open = (name: string, mode: Account['mode'] = 'publicKey'): MerchantPapers => {
    const [serial, pair] = [newSerial(), newPair()]
    const mchid = `16${String(randomInt(10 ** 8)).padStart(8, '0')}`
    const account: Account = { mchid, name, mode, apiV3Key: newApiV3Key(), certificates: { [serial]: pair.publicKey } }
    book.keepAccount(account)
    return papersOf(account, serial, pair.privateKey)
  }
  /**
   * A new key of a kind; the papers as they are from then on. The old ones stay in force, but for the API v3 key, of
   * which there is one at WeChat.
   */
  const change = (papers: MerchantPapers, kind: KeyKind): MerchantPapers => {
    const account = book.account(papers.mchid)
    if (!account) throw new Error(`There is no merchant ${papers.mchid}.`)
    if (kind === 'platform') {
      book.keepKeys({ ...keysOf(), publicKeys: [newPublicKey(), ...keysOf().publicKeys] })
      return papersOf(account, papers.serial, papers.privateKey)
    }
    if (kind === 'certificate') {
      book.keepKeys({ ...keysOf(), certificates: [newCertificate(now()), ...keysOf().certificates] })
      return papers
    }
    if (kind === 'apiV3') {
      const apiV3Key = newApiV3Key()
      book.keepAccount({ ...account, apiV3Key })
      return { ...papers, apiV3Keys: [apiV3Key, ...papers.apiV3Keys].slice(0, 2) }
    }
    const [serial, pair] = [newSerial(), newPair()]
    book.keepAccount({ ...account, certificates: { ...account.certificates, [serial]: pair.publicKey } })
    return { ...papers, serial, privateKey: pair.privateKey }
  }
  return { keysOf, open, change }
}
