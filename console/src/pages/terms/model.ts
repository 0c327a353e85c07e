import { chinaMidnight } from '../../format/moment.ts'
import type { Input } from '../../../../shared/contract/index.ts'

const fields = ['agreementZh', 'agreementEn', 'privacyZh', 'privacyEn', 'changesZh', 'changesEn', 'effectiveOn'] as const
export type Field = (typeof fields)[number]
export type Draft = Record<Field, string>

export const emptyDraft: Draft = {
  agreementZh: '', agreementEn: '', privacyZh: '', privacyEn: '', changesZh: '', changesEn: '', effectiveOn: '',
}

/** What is sent: it takes effect as its day begins in China; nothing while a Chinese text or the day is missing. */
export const publication = (city: string, draft: Draft): Input<'POST /terms'> | undefined => {
  const { agreementZh, agreementEn, privacyZh, privacyEn, changesZh, changesEn, effectiveOn } = draft
  if (![agreementZh, privacyZh, changesZh, effectiveOn].every((one) => one.trim())) return undefined
  return {
    division: city, agreement: { zh: agreementZh, en: agreementEn }, privacy: { zh: privacyZh, en: privacyEn },
    changes: { zh: changesZh, en: changesEn }, effectiveAt: chinaMidnight(effectiveOn),
  }
}
