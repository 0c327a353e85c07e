import Taro from '@tarojs/taro'
import { languageOf, scaleOf, type Language, type LanguageChoice } from './settings-rules.ts'
import { signal, useSignal } from './signal.ts'
import { readStored, store } from './storage.ts'

interface Settings {
  elder: boolean
  language: LanguageChoice
}

const settings = signal<Settings>({ elder: false, language: 'system', ...readStored<Partial<Settings>>('settings') })

const change = (part: Partial<Settings>) => {
  settings.set({ ...settings.get(), ...part })
  store('settings', settings.get())
}
export const setElder = (elder: boolean) => change({ elder })
export const setLanguage = (language: LanguageChoice) => change({ language })
export const useSettings = () => useSignal(settings)

// WeChat knows the reader's language and letter size; in a browser the document does.
const phone = process.env.TARO_ENV === 'weapp'
  ? Taro.getAppBaseInfo() as { language?: string; fontSizeScaleFactor?: number }
  : { language: navigator.language, fontSizeScaleFactor: 1 }

export const textScale = scaleOf(phone.fontSizeScaleFactor)
export const languageNow = (): Language => languageOf(settings.get().language, phone.language)
export const useLanguage = (): Language => languageOf(useSettings().language, phone.language)
