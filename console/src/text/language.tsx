import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { fill, type Language, type Words } from './words.ts'

interface Speech {
  language: Language
  /** The text in the language chosen, with its `{values}` filled in. */
  say: (words: Words, values?: Record<string, string | number>) => string
  choose: (language: Language) => void
}

const storageKey = 'linli.console.language'
const speak = (language: Language, choose: Speech['choose']): Speech => ({
  language, choose, say: (words, values = {}) => fill(words[language], values),
})
const SpeechContext = createContext<Speech>(speak('zh', () => undefined))

export const useSpeech = (): Speech => useContext(SpeechContext)

export const SpeechProvider = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh')
  useEffect(() => {
    localStorage.setItem(storageKey, language)
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  return <SpeechContext.Provider value={speak(language, setLanguage)}>{children}</SpeechContext.Provider>
}
