import { useDivisionPath } from '../api/divisions.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

/** The name of a division alone: the city has no parent to be named from. */
export const ScopeName = ({ scope }: { scope: string }) => {
  const { say } = useSpeech()
  const names = useDivisionPath(scope)
  return <>{scope.length === 4 ? say(text.divisions.city) : names.at(-1) ?? scope}</>
}
