/**
 * The terms of service (服务协议) and the privacy policy. What a city's administrators publish are versions 2, 3 and so
 * on; the first comes with the product. A paragraph that begins with `# ` is a heading.
 */
export interface Bilingual { zh: string; en: string }
export interface TermsText { agreement: Bilingual; privacy: Bilingual; changes: Bilingual }

export const firstVersion = 1

/** `420106006005` lies in `4201`: terms are a city's. */
export const cityOf = (division: string): string => division.slice(0, 4)

/** What is set out on a screen: headings and paragraphs, in order. */
export const partsOf = (text: string): { heading: boolean; text: string }[] =>
  text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean)
    .map((part) => (part.startsWith('# ') ? { heading: true, text: part.slice(2) } : { heading: false, text: part }))
