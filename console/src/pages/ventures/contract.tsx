import { Input } from 'antd'
import { useState } from 'react'
import { type SpendingReason, spendingReasons } from '../../../../shared/spending.ts'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { PaperUpload } from '../../components/paper-upload.tsx'
import { Papers } from '../../components/papers.tsx'
import { PhotoUpload } from '../../components/photo-upload.tsx'
import { Photos } from '../../components/photos.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { VentureProps } from './application.tsx'
import { type ContractDraft, contractOf, emptyContract } from './model.ts'

const words = text.ventures
const fields = [['number', 'text'], ['signedOn', 'date'], ['midTermOn', 'date'], ['finalOn', 'date']] as const
const payees = ['payee', 'account'] as const

/** The contract that was signed, with its paper; who applied agrees to it in one tap. */
export const EnterContract = ({ community, venture: { id: ventureId, callId, org }, done }: VentureProps) => {
  const { say } = useSpeech()
  const [draft, setDraft] = useState<ContractDraft>({ ...emptyContract, payee: org.name })
  const [reason, setReason] = useState<SpendingReason>('other')
  const keep = (part: Partial<ContractDraft>): void => setDraft((before) => ({ ...before, ...part }))
  return (
    <Deed id={`contract-${ventureId}`} title={words.enter} lead={words.contractLead} button={words.enter} done={words.entered} noteless after={done}
      call="POST /fund-work/venture-calls/:callId/applications/:ventureId/contracts"
      input={() => { const said = contractOf(draft, reason); return said && { community, callId, ventureId, ...said } }}>
      <div className="filters">
        {fields.map(([key, type]) => (
          <DeedField key={key} label={words.contractFields[key]}>
            <Input type={type} value={draft[key]} maxLength={60} data-testid={`contract-${key}`}
              onChange={(event) => keep({ [key]: event.target.value })} />
          </DeedField>
        ))}
        <Choice id="contract-reason" label={words.reason} required value={reason}
          options={spendingReasons.map((key) => [key, say(text.spendings.reasons[key])])}
          choose={(next) => setReason(spendingReasons.find((one) => one === next) ?? 'other')} />
        {payees.map((key) => (
          <DeedField key={key} label={words[key]}>
            <Input value={draft[key]} maxLength={60} onChange={(event) => keep({ [key]: event.target.value })} data-testid={`contract-${key}`} />
          </DeedField>
        ))}
      </div>
      <h4>{say(words.photos)}</h4>
      <PhotoUpload id="contract-photos" purpose="spending" fileIds={draft.photos} change={(photos) => keep({ photos })} most={6} />
      <h4>{say(words.papers)}</h4>
      <PaperUpload id="contract-papers" fileIds={draft.papers} change={(papers) => keep({ papers })} most={6} />
    </Deed>
  )
}

/** What was entered, and whether who applied has agreed. */
export const Contract = ({ venture: { contract } }: VentureProps) => {
  const { say } = useSpeech()
  if (!contract) return null
  return (
    <section className="deed" data-testid="contract">
      <h4>{say(words.contract)}</h4>
      <Facts>
        <Fact name={say(words.contractFields.number)}>{contract.number}</Fact>
        <Fact name={say(words.contractFields.signedOn)}>{contract.signedOn}</Fact>
        <Fact name={say(words.contractFields.midTermOn)}>{contract.midTermOn}</Fact>
        <Fact name={say(words.contractFields.finalOn)}>{contract.finalOn}</Fact>
        <Fact name={say(words.payee)}>{contract.payee.name} {contract.payee.account}</Fact>
        <Fact name={say(words.agreedAt)}>{contract.agreedAt ? chinaMinute(contract.agreedAt) : say(words.notAgreed)}</Fact>
        {contract.word && <Fact name={say(words.word)}>{contract.word}</Fact>}
      </Facts>
      <Photos fileIds={contract.photos} /><Papers fileIds={contract.papers} />
    </section>
  )
}
