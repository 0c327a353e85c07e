/** A sentence in both languages, side by side, so that none is ever missing. */
export type Words = readonly [zh: string, en: string]
