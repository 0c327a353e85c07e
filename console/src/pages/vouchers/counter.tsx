import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote, SuccessNote, WarningNote } from '../../components/failure-note.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { codeIn, endedWords, shownCode, type Seen } from './model.ts'

const words = text.vouchers

const SeenFacts = ({ seen }: { seen: Seen }) => {
  const { say } = useSpeech()
  return (
    <div data-testid="seen">
      <Facts wide>
        <Fact name={say(words.what)}><strong>{seen.title}</strong></Fact>
        <Fact name={say(words.household)}><strong>{seen.householdName}</strong></Fact>
        {seen.state === 'open' && <Fact name={say(words.left)}>{say(words.leftOf, { left: seen.left, n: seen.quantity })}</Fact>}
        <Fact name={say(words.until)}>{chinaMinute(seen.endsAt)}</Fact>
        {seen.place && <Fact name={say(words.place)}>{seen.place.name} {seen.place.address}</Fact>}
      </Facts>
    </div>
  )
}

const HandOver = ({ code, seen, done, leave }: { code: string; seen: Seen; done: (left: number) => void; leave: () => void }) => {
  const { say } = useSpeech()
  const action = useAction('POST /voucher-work/hand-overs')
  const [quantity, setQuantity] = useState(seen.left)
  const ended = endedWords(seen)
  const run = async (): Promise<void> => {
    const answer = await action.send({ code, quantity, left: seen.left })
    if (answer) done(answer.left)
  }
  return (
    <>
      <SeenFacts seen={seen} />
      {ended && <WarningNote>{say(ended)}</WarningNote>}
      {!ended && seen.left > 1 && (
        <label className="field">
          <span>{say(words.howMany)}</span>
          <InputNumber size="large" min={1} max={seen.left} precision={0} value={quantity} onChange={(next) => setQuantity(next ?? 1)}
            data-testid="counter-quantity" />
        </label>
      )}
      {action.failure && <FailureNote failure={action.failure} />}
      <div className="buttons">
        {!ended && (
          <Button type="primary" size="large" loading={action.busy} onClick={() => void run()} data-testid="hand-over">
            {say(words.handOver, { n: quantity })}
          </Button>
        )}
        <Button size="large" onClick={leave} data-testid="next-voucher">{say(words.next)}</Button>
      </div>
    </>
  )
}

/** The station's counter: a code typed or read by a scanner that types, large enough to compare at arm's length (FP-09). */
export const Counter = () => {
  const { say } = useSpeech()
  const looking = useAction('POST /voucher-work/looks')
  const [typed, setTyped] = useState('')
  const [seen, setSeen] = useState<Seen>()
  const [left, setLeft] = useState<number>()
  const { code, mistyped } = codeIn(typed)
  const look = async (): Promise<void> => { if (code) setSeen(await looking.send({ code })) }
  const restart = (): void => { setTyped(''); setSeen(undefined); setLeft(undefined); looking.reset() }
  const type = (value: string): void => { setTyped(shownCode(value)); setSeen(undefined); setLeft(undefined); looking.reset() }
  return (
    <section className="card panel counter" data-testid="counter">
      <h2>{say(words.counter)}</h2>
      <label className="field">
        <span>{say(words.code)}</span>
        <Input className="counter-code" size="large" value={typed} autoComplete="off" spellCheck={false}
          onChange={(event) => type(event.target.value)} onPressEnter={() => void look()} data-testid="counter-code" />
      </label>
      {mistyped && <WarningNote>{say(words.mistyped)}</WarningNote>}
      {looking.failure && <FailureNote failure={looking.failure} />}
      {left !== undefined && <SuccessNote>{say(left > 0 ? words.done : words.allDone, { n: left })}</SuccessNote>}
      {!seen && (
        <Button type="primary" size="large" disabled={!code} loading={looking.busy} onClick={() => void look()} data-testid="look-up">
          {say(words.look)}
        </Button>
      )}
      {seen && code && left === undefined && <HandOver code={code} seen={seen} done={setLeft} leave={restart} />}
      {left !== undefined && <Button size="large" onClick={restart} data-testid="next-voucher">{say(words.next)}</Button>}
    </section>
  )
}
