import { useCallback } from 'react'
import { yuanText } from '../../../../shared/units.ts'
import { call } from '../../api/call.ts'
import { useLoad } from '../../api/use-load.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { keyOf, kindOf } from './model.ts'

const words = text.statements

/** What the books have and no line of a statement. */
export const Unmatched = ({ community, fundId }: { community: string; fundId: string }) => {
  const { say } = useSpeech()
  const read = useCallback(() => call('GET /fund-work/funds/:fundId/unmatched', { community, fundId }), [community, fundId])
  const { data, failure, again } = useLoad(read)
  return (
    <section className="card panel">
      <h3>{say(words.unmatched)}</h3>
      {failure && <FailureNote failure={failure} again={again} />}
      {data?.items.length === 0 && <p className="note" data-testid="all-matched">{say(words.allMatched)}</p>}
      <ul data-testid="unmatched">{data?.items.map((row) => (
        <li key={keyOf(row)}>
          {say(words[kindOf(row)])} · {row.title} · {row.day} · {yuanText(row.amountFen)} · {row.reference}
        </li>
      ))}</ul>
    </section>
  )
}
