import { day } from './dates.ts'
import type { Words } from './words.ts'

export const termsWords = {
  title: ['服务协议和隐私政策', 'Terms and privacy'],
  note: ['您同意过的，和怎么保管您的信息', 'What you agreed to, and how we keep your data'],
  asked: ['有了新版本，请您看一看。同意后继续用；现在不同意，也能看自己的记录。',
    'There is a new version; please read it. Agree to go on; if not now, you can still see your own records.'],
  changes: ['这次改了什么', 'What has changed'],
  agreement: ['服务协议', 'Terms of service'],
  privacy: ['隐私政策', 'Privacy policy'],
  yes: ['我看过了，同意', 'I have read this and agree'],
  notNow: ['现在不', 'Not now'],
  agreed: ['您已经同意这一版。', 'You have agreed to this version.'],
  older: ['看现在用的这一版', 'See the version in force'],
  readNow: ['去看一看', 'Read it'],
  readFirst: ['登记就是同意《服务协议》和《隐私政策》。请先看一看。',
    'To register is to agree to the terms and the privacy policy. Please read them first.'],
} as const satisfies Record<string, Words>

export const versionWords = (version: number): Words => [`第 ${version} 版`, `Version ${version}`]
export const comingWords = (effectiveAt: string): Words => {
  const [zh, en] = day(Date.parse(effectiveAt))
  return [`新的一版从${zh}起用，可以先看。`, `A new version applies from ${en}; you may read it now.`]
}
