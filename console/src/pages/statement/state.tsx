import { Button, Input } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureNote, WarningNote } from '../../components/failure-note.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayMarkAccounts } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { marksFrom, type Account, type Mark } from './model.ts'

const longestReason = 200

/** Since when, why and by whom an account is not open. */
const Standing = ({ account: { state, mark } }: { account: Account }) => {
  const { say } = useSpeech()
  if (state === 'open') return null
  return (
    <WarningNote>
      <p>{say(text.accountStates[state])}</p>
      {mark?.since && (
        <p>{say(text.marking.since, { moment: chinaMinute(mark.since), who: mark.byName ?? '*', reason: mark.reason ?? '—' })}</p>
      )}
    </WarningNote>
  )
}

/** One question at a time: what is to be done, then why. */
const Form = ({ account, mark, done, close }: { account: string; mark: Mark; done: () => void; close: () => void }) => {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const action = useAction('POST /accounts/:account/states')
  const given = reason.trim()
  const run = async (): Promise<void> => { if (await action.send({ account, state: mark, reason: given })) done() }
  return (
    <section className="card panel" data-testid="marking">
      <h2>{say(text.marking[mark])}</h2>
      <p>{say(text.marking.lead[mark])}</p>
      <label className="field field-wide">
        <span>{say(text.marking.reason)}</span>
        <Input.TextArea
          value={reason} onChange={(event) => setReason(event.target.value)} maxLength={longestReason} showCount rows={2}
          data-testid="marking-reason"
        />
      </label>
      {action.failure && <FailureNote failure={action.failure} />}
      <div className="buttons">
        <Button type="primary" disabled={!given} loading={action.busy} onClick={() => void run()} data-testid="marking-confirm">
          {say(text.marking[mark])}
        </Button>
        <Button disabled={action.busy} onClick={close}>{say(text.cancel)}</Button>
      </div>
    </section>
  )
}

/** How the account stands, and for street and city administrators what can be done about it. */
export const AccountState = ({ community, account, changed }: { community: string; account: Account; changed: () => void }) => {
  const { say } = useSpeech()
  const me = useMe()
  const [mark, setMark] = useState<Mark>()
  const finish = (): void => {
    setMark(undefined)
    changed()
  }
  return (
    <>
      <Standing account={account} />
      {mark && <Form account={account.account} mark={mark} done={finish} close={() => setMark(undefined)} />}
      {!mark && mayMarkAccounts(me.roles, community) && (
        <div className="buttons">
          {marksFrom(account).map((one) => (
            <Button key={one} onClick={() => setMark(one)} data-testid={`mark-${one}`}>{say(text.marking[one])}</Button>
          ))}
        </div>
      )}
    </>
  )
}
