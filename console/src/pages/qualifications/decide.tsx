import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

export type QualificationRow = Output<'GET /qualifications'>['items'][number]

/** Confirm a certificate after a look at the original, or say why not. */
export const Decide = ({ row, done }: { row: QualificationRow; done: () => void }) => {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const words = text.qualifications
  const action = useAction('POST /people/:personId/qualifications/decisions')
  const decide = async (accept: boolean): Promise<void> => {
    const { personId, kind, name } = row
    const input = { personId, kind, ...(name ? { name } : {}), accept, ...(accept ? {} : { reason: reason.trim() }) }
    if (await action.send(input)) done()
  }
  return (
    <div className="filters">
      <Button loading={action.busy} onClick={() => void decide(true)} data-testid={`confirm-${row.personId}`}>
        {say(words.confirm)}
      </Button>
      <Input value={reason} onChange={(event) => setReason(event.target.value)} style={{ width: 200 }}
        placeholder={say(words.reason)} aria-label={say(words.reason)} />
      <Button disabled={!reason.trim()} loading={action.busy} onClick={() => void decide(false)}>{say(words.refuse)}</Button>
      {action.failure && <FailureNote failure={action.failure} />}
    </div>
  )
}
