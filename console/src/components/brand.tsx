import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

export const LanguageSwitch = () => {
  const { say, language, choose } = useSpeech()
  return (
    <button
      type="button" className="plain-button" data-testid="language-switch" lang={language === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
    >
      {say(text.otherLanguage)}
    </button>
  )
}

export const Brand = () => {
  const { say } = useSpeech()
  return (
    <span className="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" /><path d="M7 15 16 8l9 7M10 14v10h12V14M14 24v-6h4v6" />
      </svg>
      {say(text.brand)}<small>{say(text.console)}</small>
    </span>
  )
}
