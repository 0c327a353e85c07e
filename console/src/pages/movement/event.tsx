import { Fact, Facts } from '../../components/facts.tsx'
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

const Data = ({ data, names }: { data: Record<string, unknown>; names: Map<string, string> }) => {
  const { say } = useSpeech()
  const owners = namesByOwner(names)
  const fields = fieldsOf(data)
  const nameOf = (field: string): string => {
    const words = text.fieldNames[field]
    return words ? say(words) : field
  }
  if (fields.length === 0) return <p className="note">{say(text.movement.noData)}</p>
  return (
    <Facts>
      {fields.map(([path, value]) => (
        <Fact key={path.join('.')} name={path.map(nameOf).join(' · ')}><Value value={value} owners={owners} /></Fact>
      ))}
    </Facts>
  )
}

/** Who did what, when, and what was recorded of it: the reason why the movement exists. */
export const EventBehind = ({ event, names }: Props) => {
  const { say } = useSpeech()
  const words = text.eventNames[event.type]
  const actor = event.actorId === 'system' ? say(text.movement.system) : event.actorName
  return (
    <section className="card" data-testid="event">
      <h2>{say(text.movement.event)}</h2>
      <Facts>
        <Fact name={say(text.movement.eventType)}>{words ? say(words) : event.type} <code>{event.type}</code></Fact>
        <Fact name={say(text.movement.who)}>{actor} <code>{event.actorId}</code></Fact>
        <Fact name={say(text.movement.when)}>{chinaMoment(event.at)}</Fact>
        <Fact name={say(text.movement.call)}><code>{event.call}</code></Fact>
        <Fact name={say(text.movement.eventId)}><code>{event.id}</code></Fact>
      </Facts>
      <h3>{say(text.movement.data)}</h3>
      <Data data={event.data} names={names} />
    </section>
  )
}
