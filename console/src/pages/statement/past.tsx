import { Button, Input } from 'antd'
import { useState } from 'react'
import { useRead } from '../../api/use-read.ts'
import { Amount } from '../../components/amount.tsx'
import { Choice } from '../../components/choice.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { accountParts } from '../../format/account.ts'
import { chinaInstant } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type By = 'booked' | 'happened'

const Then = ({ account, at, by }: { account: string; at: string; by: By }) => {
  const { say } = useSpeech()
  const read = useRead('GET /accounts/:account/balance', { account, at, by })
  if (read.status === 'loading') return <span className="note">{say(text.loading)}</span>
  if (read.status === 'failed') return <FailureNote failure={read.failure} again={read.again} />
  return (
    <output data-testid="past-balance">
      <Amount asset={accountParts(account).asset} amount={read.data.balance} large />
      <span className="note">{say(text.past[by === 'booked' ? 'bookedHelp' : 'happenedHelp'])}</span>
    </output>
  )
}

/** What was in the account at any moment: as the books said then, or as it was in truth, as far as is known now. */
export const PastBalance = ({ account }: { account: string }) => {
  const { say } = useSpeech()
  const [typed, setTyped] = useState('')
  const [by, setBy] = useState<By>('booked')
  const [asked, setAsked] = useState<string>()
  const at = chinaInstant(typed)
  return (
    <section className="card past" data-testid="past">
      <h2>{say(text.past.title)}</h2>
      <div className="filters">
        <label className="field">
          <span>{say(text.past.at)}</span>
          <Input type="datetime-local" step={1} value={typed} onChange={(event) => setTyped(event.target.value)}
            style={{ width: 230 }} data-testid="past-at" />
        </label>
        <Choice id="past-by" label={text.past.by} value={by} choose={(next) => setBy(next === 'happened' ? 'happened' : 'booked')}
          options={[['booked', say(text.past.booked)], ['happened', say(text.past.happened)]]} width={190} required />
        <Button disabled={!at} onClick={() => setAsked(at)} data-testid="past-show">{say(text.past.show)}</Button>
      </div>
      {asked && <Then account={account} at={asked} by={by} />}
    </section>
  )
}
