import { useLanguage } from '../state/settings.ts'
import type { Words } from './words.ts'

export type Say = (words: Words) => string

/** The words of the language in use. */
export const useText = (): Say => {
  const index = useLanguage() === 'zh' ? 0 : 1
  return (words) => words[index]
}
