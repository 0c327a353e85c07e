import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

/** Says, where it is so, that something should have been done by now. */
export const LateMark = ({ late }: { late: boolean }) => {
  const { say } = useSpeech()
  return late ? <span className="tag" data-testid="late">{say(text.overdue.late)}</span> : null
}
