import type { ReactNode } from 'react'
import { yuanText } from '../../../../shared/units.ts'
import { Papers } from '../../components/papers.tsx'
import { Photos } from '../../components/photos.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import type { Spending } from './model.ts'

const words = text.spendings

interface Said { at: string; byName: string }
interface ListProps<T> { id: string; title: Words; rows: T[]; renderRow: (row: T) => ReactNode }

const List = <T extends Said>({ id, title, rows, renderRow }: ListProps<T>) => {
  const { say } = useSpeech()
  if (rows.length === 0) return null
  return (
    <>
      <h4>{say(title)}</h4>
      <ul data-testid={`spending-${id}`}>
        {rows.map((row) => <li key={`${row.at}${row.byName}`}>{chinaMinute(row.at)} · {row.byName} · {renderRow(row)}</li>)}
      </ul>
    </>
  )
}

/** All that has happened with a spending, by whom and when. */
export const History = ({ spending }: { spending: Spending }) => {
  const { say } = useSpeech()
  const { votes, opinions, recusals, objections, payments, proofs, comments } = spending
  return (
    <section className="deed">
      <h3>{say(words.history)}</h3>
      <List id="votes" title={words.votesList} rows={votes} renderRow={({ yes, reason }) => `${say(yes ? words.yes : words.no)}：${reason}`} />
      <List id="opinions" title={words.opinionsList} rows={opinions}
        renderRow={({ agrees, text: said }) => `${say(agrees ? words.viewYes : words.viewNo)}：${said}`} />
      <List id="recusals" title={words.recusalsList} rows={recusals} renderRow={({ reason }) => reason} />
      <List id="objections" title={words.objectionsList} rows={objections}
        renderRow={({ text: said, outcome, answer = '', answeredByName: name = '' }) => (
          <>{said} — {outcome ? say(words.answeredBy, { outcome: say(words[outcome]), answer, name }) : say(words.unanswered)}</>
        )} />
      <List id="payments" title={words.paymentsList} rows={payments}
        renderRow={({ amountFen, bankReference, paidOn, reversedAt, reversalReason: reason = '', reversedByName: name = '' }) => (
          <>
            {paidOn} · {yuanText(amountFen)} {say(text.units.yuan)} · {bankReference}
            {reversedAt && ` — ${say(words.reversedBy, { reason, name })}`}
          </>
        )} />
      <List id="proofs" title={words.proofsList} rows={proofs}
        renderRow={({ text: said, photos, papers, accepted, refusedFor: reason = '', decidedByName: name = '' }) => (
          <>
            {said} — {accepted === undefined ? say(words.waits) : say(accepted ? words.acceptedBy : words.sentBack, { reason, name })}
            <Photos fileIds={photos} /><Papers fileIds={papers} />
          </>
        )} />
      <List id="comments" title={words.commentsList} rows={comments} renderRow={({ text: said }) => said} />
    </section>
  )
}
