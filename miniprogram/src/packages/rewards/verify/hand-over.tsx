import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { allWords, counterWords, handWords } from '../../../text/counter.ts'
import { momentWords } from '../../../text/dates.ts'
import { leftWords, piecesWords } from '../../../text/rewards.ts'
import { useText } from '../../../text/use-text.ts'
import { amounts, endedAs, type Seen } from './model.ts'
import { CounterProblem } from './problem.tsx'

interface Props { code: string; seen: Seen; again: () => void; done: (left: number) => void }

const Facts = ({ seen: { title, householdName, left, quantity, endsAt, place, state } }: { seen: Seen }) => {
  const say = useText()
  return (
    <Card id='seen'>
      <Fact name={say(counterWords.what)}>{title}</Fact>
      <Fact name={say(counterWords.household)}>{householdName}</Fact>
      {state === 'open' && <Fact name={say(counterWords.left)}>{say(leftWords(left, quantity))}</Fact>}
      <Fact name={say(counterWords.until)}>{say(momentWords(Date.parse(endsAt), nowMs()))}</Fact>
      {place && <Fact name={say(counterWords.place)}>{place.name} {place.address}</Fact>}
    </Card>
  )
}

/** What the code stands for; all of it handed over, or a part where not all is to be had. */
export const HandOver = ({ code, seen, again, done }: Props) => {
  const say = useText()
  const action = useAction()
  const [quantity, setQuantity] = useState(seen.left)
  const ended = endedAs(seen)
  const handOver = () => action.run(async () =>
    done((await change('POST /voucher-work/hand-overs', { code, quantity, left: seen.left })).left))
  if (ended !== undefined) {
    return (
      <>
        <Notice id={`ended-${ended}`} tone='problem'>{say(counterWords[ended])}</Notice>
        <Facts seen={seen} />
        <Button id='next-one' icon='scan' label={say(counterWords.another)} onTap={again} />
      </>
    )
  }
  return (
    <Question step={2} steps={2} question={say(counterWords.howMany)} onPrevious={again}
      next={{ label: say(handWords(quantity)), busy: action.busy, onTap: () => void handOver() }}>
      <Facts seen={seen} />
      {seen.left > 1 && (
        <Options name='amount' look='grid' selected={String(quantity)} onPick={(key) => setQuantity(Number(key))}
          options={amounts(seen.left).map((count) =>
            ({ key: String(count), label: say(count === seen.left ? allWords(count) : piecesWords(count)) }))} />
      )}
      <CounterProblem problem={action.problem} />
    </Question>
  )
}
