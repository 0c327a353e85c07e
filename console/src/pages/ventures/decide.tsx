import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { yuanText } from '../../../../shared/units.ts'
import { pointsText } from '../../../../shared/ventures.ts'
import { Deed } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { CallProps } from './call.tsx'
import { type Listed, inOrder, longestText, previewOf, reached, toDecide } from './model.ts'

const words = text.ventures

/** Why one that was judged cannot be chosen. */
const Out = ({ venture: { title, score }, leastPoints }: { venture: Listed; leastPoints: number }) => {
  const { say } = useSpeech()
  const why = score === undefined ? say(words.unscored) : `${pointsText(score)} · ${say(words.tooFew, { least: leastPoints })}`
  return <li className="note">{title} · {why}</li>
}

/** The list within the budget: what it reaches is picked beforehand; who changes it sees what it costs and owes reasons for. */
export const Decide = ({ community, call: { id: callId, ventures, budgetFen, leastPoints }, done }: CallProps) => {
  const { say } = useSpeech()
  const judged = ventures.filter(({ state }) => state === 'eligible')
  const order = inOrder(judged, leastPoints)
  const out = judged.filter((one) => !order.includes(one))
  const [chosen, setChosen] = useState(() => reached(order, budgetFen))
  const [why, setWhy] = useState<Record<string, string>>({})
  const { sumFen, leftFen, takeReason } = previewOf(order, chosen, budgetFen)
  return (
    <Deed id={`decide-${callId}`} title={words.decide} lead={words.decideLead} call="POST /fund-work/venture-calls/:callId/decisions"
      button={words.decideButton} done={words.decidedDone} noteLabel={words.decideText} after={done}
      input={(said) => {
        const list = toDecide(order, chosen, why, budgetFen)
        return list && { community, callId, ...list, text: said }
      }}>
      <ol data-testid="order">
        {order.map(({ id, title, org, sumFen: fen, score = 0 }) => (
          <li key={id}>
            <Checkbox checked={chosen.includes(id)} data-testid={`choose-${id}`}
              onChange={({ target }) => setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}>
              {say(words.choose)}
            </Checkbox>
            <strong>{title}</strong> · {org.name} · {pointsText(score)} · {yuanText(fen)} {say(text.units.yuan)}
            {!chosen.includes(id) && (
              <label className="field">
                <span>{say(takeReason.includes(id) ? words.needsWhy : words.why)}</span>
                <Input value={why[id] ?? ''} maxLength={longestText} data-testid={`why-${id}`}
                  onChange={(event) => setWhy({ ...why, [id]: event.target.value })} />
              </label>
            )}
          </li>
        ))}
      </ol>
      {out.length > 0 && <ul>{out.map((venture) => <Out key={venture.id} venture={venture} leastPoints={leastPoints} />)}</ul>}
      <p data-testid="reach">
        {say(words.reach, { n: chosen.length, sum: yuanText(sumFen), budget: yuanText(budgetFen), left: yuanText(leftFen) })}
        {leftFen < 0 && ` ${say(words.over)}`}
      </p>
    </Deed>
  )
}
