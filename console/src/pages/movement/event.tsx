import { actedFor } from '../../../../shared/acting-words.ts'
import { EventData } from '../../components/event-data.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { chinaMoment } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { MovementAnswer } from './model.ts'

interface Props {
  event: MovementAnswer['event']
  names: Map<string, string>
}

/** Who did what, when, and what was recorded of it: the reason why the movement exists. */
export const EventBehind = ({ event, names }: Props) => {
  const { say } = useSpeech()
  const words = text.eventNames[event.type]
  const actor = event.actorId === 'system' ? say(text.movement.system) : say(actedFor(event.actorName, event.forName))
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
      <EventData data={event.data} names={names} />
    </section>
  )
}
