import { Input } from 'antd'
import { useState } from 'react'
import { type SpendingReason, spendingReasons } from '../../../../shared/spending.ts'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Project } from './model.ts'

const words = text.votes

interface Props { community: string; roundId: string; project: Project; done: () => void }

/** The money of a project that was chosen: whom it goes to, paid at once when it is done. */
export const AskForProject = ({ community, roundId, project: { id: projectId, costFen }, done }: Props) => {
  const { say } = useSpeech()
  const [name, setName] = useState('')
  const [account, setAccount] = useState('')
  const [reason, setReason] = useState<SpendingReason>('publicSpace')
  return (
    <Deed id={`ask-${projectId}`} title={words.ask} call="POST /fund-work/vote-rounds/:roundId/projects/:projectId/spendings" button={words.ask}
      done={words.asked} noteLabel={words.milestone} after={done}
      input={(milestone) => (name.trim() && account.trim() ? {
        community, roundId, projectId, reason, payee: { name: name.trim(), account: account.trim() },
        instalments: [{ milestone, amountFen: costFen }],
      } : undefined)}>
      <div className="filters">
        <Choice id={`reason-${projectId}`} label={words.spendingReason} required value={reason}
          options={spendingReasons.map((key) => [key, say(text.spendings.reasons[key])])}
          choose={(next) => setReason(spendingReasons.find((one) => one === next) ?? 'publicSpace')} />
        <DeedField label={words.payee}>
          <Input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} data-testid={`payee-${projectId}`} />
        </DeedField>
        <DeedField label={words.account}>
          <Input value={account} maxLength={60} onChange={(event) => setAccount(event.target.value)} data-testid={`account-${projectId}`} />
        </DeedField>
      </div>
    </Deed>
  )
}
