import { Facts } from '../../components/facts.tsx'
import { chinaMoment } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { fieldsOf, namesByOwner, shownAs, type MovementAnswer } from './model.ts'

const Value = ({ value, owners }: { value: unknown; owners: Map<string, string> }) => {
  const { say } = useSpeech()
  const shown = shownAs(value, text.valueNames)
  if (shown.as === 'word') {
    const words = text.valueNames[shown.word]
    return <>{words ? say(words) : shown.word}</>
  }
  if (shown.as === 'moment') return <>{chinaMoment(shown.text)}</>
  return shown.as === 'code' ? <>{owners.get(shown.text)} <code>{shown.text}</code></> : <>{shown.text}</>
}

interface Props {
  event: MovementAnswer['event']
  names: Map<string, string>
}

/** Who did what, when, and what was recorded of it: the reason why the movement exists. */
export const EventBehind = ({ event, names }: Props) => {
  const { say } = useSpeech()
  const words = text.eventNames[event.type]
  const data = fieldsOf(event.data)
  const owners = namesByOwner(names)
  const nameOf = (name: string): string => {
    const field = text.fieldNames[name]
    return field ? say(field) : name
  }
  return (
    <section className="card" data-testid="event">
      <h2>{say(text.movement.event)}</h2>
      <Facts rows={[
        [say(text.movement.eventType), <>{words ? say(words) : event.type} <code>{event.type}</code></>],
        [say(text.movement.who), <>{event.actorId === 'system' ? say(text.movement.system) : event.actorName} <code>{event.actorId}</code></>],
        [say(text.movement.when), chinaMoment(event.at)],
        [say(text.movement.call), <code>{event.call}</code>],
        [say(text.movement.eventId), <code>{event.id}</code>],
      ]} />
      <h3>{say(text.movement.data)}</h3>
      {data.length === 0
        ? <p className="note">{say(text.movement.noData)}</p>
        : (
          <Facts rows={data.map(([names, value]) => [names.map(nameOf).join(' · '), <Value value={value} owners={owners} />])} />
        )}
    </section>
  )
}
