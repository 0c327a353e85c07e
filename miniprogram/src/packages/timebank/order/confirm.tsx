import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { measuredWords, timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import type { Order } from './model.ts'

const call = 'POST /time-bank/orders/:orderId/confirmation'

/** What was measured, and a yes; or fewer minutes, with the reason. */
export const Confirm = ({ order, reload }: { order: Order; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const claims = order.claims ?? []
  const [changing, setChanging] = useState(false)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [reason, setReason] = useState('')
  const send = (pays?: { personId: string; minutes: number }[]) => action.run(async () => {
    await change(call, { orderId: order.id, ...(pays ? { pays, reason: reason.trim() } : {}) })
    await reload()
  })
  const minutesOf = (personId: string, measured: number): number => {
    const text = typed[personId] ?? ''
    return text === '' ? measured : Number(text)
  }
  const pays = claims.map(({ personId, measuredMinutes = 0 }) =>
    ({ personId, minutes: minutesOf(personId, measuredMinutes) }))
  const fits = reason.trim() !== '' && pays.every(({ minutes }, index) => minutes <= (claims[index]?.measuredMinutes ?? 0))
  return (
    <Card id='confirm'>
      {claims.map(({ personId, name, measuredMinutes = 0 }) => (changing
        ? <Field key={personId} id={`minutes-${personId}`} type='number' maxLength={4} value={typed[personId] ?? ''}
            label={`${say(measuredWords(name, measuredMinutes))}。${say(timebankWords.realMinutes)}`}
            onInput={(text) => setTyped({ ...typed, [personId]: text.replace(/\D/g, '') })} />
        : <Card key={personId}>{say(measuredWords(name, measuredMinutes))}</Card>))}
      {changing
        ? <>
            <Field id='reason' label={say(timebankWords.whyLess)} value={reason} maxLength={200} onInput={setReason} />
            <Button id='send-part' label={say(timebankWords.send)} busy={action.busy} disabled={!fits}
              onTap={() => void send(pays)} />
            <Button id='keep' kind='quiet' label={say(timebankWords.keep)} onTap={() => setChanging(false)} />
          </>
        : <>
            <Button id='confirm-all' icon='tick' label={say(timebankWords.confirmAll)} busy={action.busy}
              onTap={() => void send()} />
            <Button id='confirm-part' kind='secondary' icon='pencil' label={say(timebankWords.confirmPart)}
              onTap={() => setChanging(true)} />
          </>}
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}
