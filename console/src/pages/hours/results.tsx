import { useRead } from '../../api/use-read.ts'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

/** What the shifts of a community came to this year, as their leaders have counted. */
export const Results = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const read = useRead('GET /community-results', { community })
  if (read.failure) return <FailureNote failure={read.failure} again={read.again} />
  if (read.data?.items.length === 0) return <p className="note">{say(text.hours.noResults)}</p>
  return (
    <div data-testid="results">
      <Facts wide>
        {read.data?.items.map(({ kind, unit, amount }) => <Fact key={`${kind}/${unit}`} name={kind}>{amount} {unit}</Fact>)}
      </Facts>
    </div>
  )
}
