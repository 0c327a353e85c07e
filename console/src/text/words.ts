/** One piece of text in both languages, Chinese first. */
export interface Words {
  zh: string
  en: string
}
export type Language = keyof Words

export const w = (zh: string, en: string): Words => ({ zh, en })

/** `{name}` in a text is replaced by its value. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
