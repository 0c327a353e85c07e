export type Language = 'zh' | 'en'
export type LanguageChoice = 'system' | Language

/** Chinese unless the phone clearly speaks another language: nobody here should meet English by accident. */
export const languageOf = (choice: LanguageChoice, phone: string | undefined): Language => {
  if (choice !== 'system') return choice
  return phone === undefined || phone === '' || phone.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** WeChat's letter size, held between 1 and 1.4: smaller would break our least size, larger would cut words off. */
export const scaleOf = (factor: number | undefined): number =>
  factor === undefined || Number.isNaN(factor) ? 1 : Math.min(1.4, Math.max(1, factor))
