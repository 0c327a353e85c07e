import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Mark = Output<'GET /marks'>['items'][number]

/** Grant an appeal or uphold the mark, with the reason that the person reads. */
export const DecisionPanel = ({ mark: { personId, reference, community }, done }: { mark: Mark & { community: string }; done: () => void }) => {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const action = useAction('POST /people/:personId/marks/:reference/decision')
  const decide = async (forgive: boolean): Promise<void> => {
    if (await action.send({ personId, reference, community, forgive, reason })) done()
  }
  const idle = !reason.trim()
  return (
    <div className="filters">
      <Input value={reason} onChange={(event) => setReason(event.target.value)} style={{ width: 300 }}
        placeholder={say(text.marks.reason)} aria-label={say(text.marks.reason)} data-testid="decision-reason" />
      <Button type="primary" disabled={idle} loading={action.busy} onClick={() => void decide(true)} data-testid="forgive">
        {say(text.marks.forgive)}
      </Button>
      <Button disabled={idle} loading={action.busy} onClick={() => void decide(false)} data-testid="uphold">
        {say(text.marks.uphold)}
      </Button>
      {action.failure && <FailureNote failure={action.failure} />}
    </div>
  )
}
