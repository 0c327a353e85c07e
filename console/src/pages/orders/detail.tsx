import { Photos } from '../../components/photos.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { chinaMoment } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { DeedOf } from './deeds.tsx'
import { type Order, deedsOf } from './model.ts'

const words = text.orders

const Statements = ({ order }: { order: Order }) => {
  const { say } = useSpeech()
  const { dispute } = order
  if (!dispute) return null
  return (
    <section data-testid="statements">
      <h3>{say(words.statements)}</h3>
      {dispute.statements.map(({ side, at, text: said, photos }) => (
        <div key={at}>
          <p><strong>{say(words[side])}</strong> {said} <span className="note">{chinaMoment(at)}</span></p>
          <Photos fileIds={photos} />
        </div>
      ))}
      {dispute.ruling && (
        <p className="note">{dispute.ruling.reasons} {say(words.ruled, { until: chinaMoment(dispute.appealUntil ?? '') })}</p>
      )}
      {dispute.appeal && <p>{say(words.appealed, { text: dispute.appeal.text })}</p>}
    </section>
  )
}

/** An order in full, and what can be done with it. */
export const Detail = ({ order, done }: { order: Order; done: () => void }) => {
  const { say } = useSpeech()
  const { place, note, claims, callBack } = order
  return (
    <div data-testid={`detail-${order.id}`}>
      <Facts wide>
        <Fact name={say(words.place)}>{place}</Fact>
        {note && <Fact name={say(words.note)}>{note}</Fact>}
        {claims.map(({ personId, name, checkedInAt, checkedOutAt, measuredMinutes }) => (
          <Fact key={personId} name={name}>
            {checkedInAt ? chinaMoment(checkedInAt) : '–'} → {checkedOutAt ? chinaMoment(checkedOutAt) : '–'}
            {measuredMinutes !== undefined && ` ${say(words.measured, { n: measuredMinutes })}`}
          </Fact>
        ))}
      </Facts>
      {order.contentCheck && order.contentCheck !== 'pass' && (
        <p>{say(words.contentCheck)}：{say(words.checks[order.contentCheck])}</p>
      )}
      {callBack && <p>{say(callBack === 'noCheckIn' ? words.noCheckIn : words.noCheckOut)}</p>}
      <Statements order={order} />
      {deedsOf(order).map((kind) => <DeedOf key={kind} kind={kind} order={order} done={done} />)}
    </div>
  )
}
