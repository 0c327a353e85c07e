import { Button } from 'antd'
import { usePages } from '../../api/use-pages.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.honours

/** What supporters say, newest first. */
export const Sentences = ({ community, nominationId }: { community: string; nominationId: string }) => {
  const { say } = useSpeech()
  const { rows, status, failure, more, again } = usePages('GET /honour-work/nominations/:nominationId/sentences', { community, nominationId })
  if (rows.length === 0 && !failure) return null
  return (
    <section data-testid="sentences">
      <h3>{say(words.sentences)}</h3>
      {rows.map(({ id, sentence, name }) => <p key={id}>{sentence} <span className="note">{name}</span></p>)}
      {failure && <FailureNote failure={failure} again={again} />}
      {status === 'more' && <Button onClick={more} data-testid="sentences-more">{say(text.table.more)}</Button>}
    </section>
  )
}
