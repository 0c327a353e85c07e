import { useMe } from '../../api/me.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Whole } from './model.ts'

interface Props { community: string; nominationId: string; objections: Whole['objections']; done: () => void }
const words = text.honours

/** Objections with their answers; those that wait are answered by somebody else than who objected or chose. */
export const Objections = ({ community, nominationId, objections, done }: Props) => {
  const { say } = useSpeech()
  const may = mayAdminister(useMe().roles, community)
  if (objections.length === 0) return null
  return (
    <section className="deed" data-testid="objections">
      <h3>{say(words.objections)}</h3>
      {objections.map(({ id: objectionId, text: said, byName, at, upheld, ruling, ruledByName }) => (
        <div key={objectionId}>
          <p>{said} <span className="note">{byName} {chinaMinute(at)}</span></p>
          {upheld !== undefined && (
            <p>{say(upheld ? words.uphold : words.dismiss)}：{ruling} <span className="note">{ruledByName}</span></p>
          )}
          {upheld === undefined && may && (
            <ReasonAct call="POST /honour-work/nominations/:nominationId/objections/:objectionId/ruling" id={objectionId} label={words.ruling}
              done={done} choices={([['dismiss', false], ['uphold', true]] as const).map(([id, decision]) => ({
                id, label: words[id], input: (answer) => ({ community, nominationId, objectionId, upheld: decision, text: answer }),
              }))} />
          )}
        </div>
      ))}
    </section>
  )
}
