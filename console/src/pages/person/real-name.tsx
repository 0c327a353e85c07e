import { ActButton } from '../../components/act-button.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PartProps } from './index.tsx'

/** One tap of a worker who has the card before them (PEERS 1.2). */
export const RealNamePart = ({ person, again }: PartProps) => {
  const { say } = useSpeech()
  const words = text.newcomers
  return (
    <section className="deed">
      <h3>{say(words.cardTitle)}</h3>
      <p className="note">{say(words.cardHint)}</p>
      <ActButton call="POST /people/:personId/real-name/seen" id="card-seen" label={words.cardSeen} done={again}
        input={{ personId: person.id }} />
    </section>
  )
}
