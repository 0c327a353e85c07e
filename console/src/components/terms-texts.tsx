import type { Output } from '../../../shared/contract/index.ts'
import { partsOf } from '../../../shared/terms.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'

/** Both texts of a version, set out under their headings, and what has changed. */
export const TermsTexts = ({ terms }: { terms: Output<'GET /terms'> }) => {
  const { say, language } = useSpeech()
  const part = (title: Words, words: { zh: string; en: string }) => (
    <>
      <h3>{say(title)}</h3>
      {partsOf(words[language] || words.zh).map((one, index) => one.heading
        ? <h4 key={index}>{one.text}</h4> : <p key={index}>{one.text}</p>)}
    </>
  )
  return (
    <div data-testid="terms-texts">
      {part(text.terms.changes, terms.changes)}
      {part(text.terms.agreement, terms.agreement)}
      {part(text.terms.privacy, terms.privacy)}
    </div>
  )
}
