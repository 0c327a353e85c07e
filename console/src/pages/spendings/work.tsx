import { Input, InputNumber } from 'antd'
import { useState, type ReactNode } from 'react'
import { ActButton } from '../../components/act-button.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { PaperUpload } from '../../components/paper-upload.tsx'
import { PhotoUpload } from '../../components/photo-upload.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { fenOf } from '../../format/amount.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Act, type Spending, isOpen, nextFen } from './model.ts'

const words = text.spendings
const longestText = 300

interface Props { spending: Spending; done: () => void }
const whichOf = ({ id, community }: Spending) => ({ community, spendingId: id })

const Vote = ({ spending, done }: Props) => (
  <ReasonAct call="POST /fund-work/spendings/:spendingId/votes" id={spending.id} label={words.voteWhy} done={done}
    choices={([['vote-yes', words.yes, true], ['vote-no', words.no, false]] as const).map(([id, label, yes]) =>
      ({ id, label, input: (reason) => ({ ...whichOf(spending), yes, reason }) }))} />
)

const Opinion = ({ spending, done }: Props) => (
  <ReasonAct call="POST /fund-work/spendings/:spendingId/opinions" id={`opinion-${spending.id}`} label={words.viewText}
    longest={longestText} done={done}
    choices={([['view-yes', words.viewYes, true], ['view-no', words.viewNo, false]] as const).map(([id, label, agrees]) =>
      ({ id, label, input: (said) => ({ ...whichOf(spending), agrees, text: said }) }))} />
)

const Recusal = ({ spending, done }: Props) => (
  <ReasonAct call="POST /fund-work/spendings/:spendingId/recusals" id={`recusal-${spending.id}`} label={words.recuseWhy} done={done}
    choices={[{ id: 'recuse', label: words.recuse, input: (reason) => ({ ...whichOf(spending), reason }) }]} />
)

const Withdrawal = ({ spending, done }: Props) => (
  <ReasonAct call="POST /fund-work/spendings/:spendingId/withdrawal" id={`withdrawal-${spending.id}`} label={words.withdrawWhy} done={done}
    choices={[{ id: 'withdraw', label: words.withdraw, input: (reason) => ({ ...whichOf(spending), reason }) }]} />
)

const Answers = ({ spending, done }: Props) => {
  const { say } = useSpeech()
  return spending.objections.filter(isOpen).map(({ id: objectionId, text: said }) => (
    <div key={objectionId} className="deed">
      <p>{say(words.objectionSays, { text: said })}</p>
      <ReasonAct call="POST /fund-work/spendings/:spendingId/objections/:objectionId/answers" id={objectionId} label={words.answerText}
        longest={longestText} done={done}
        choices={(['keep', 'stop'] as const).map((outcome) =>
          ({ id: outcome, label: words[outcome], input: (answer) => ({ ...whichOf(spending), objectionId, outcome, text: answer }) }))} />
    </div>
  ))
}

const Payment = ({ spending, done }: Props) => {
  const [yuan, setYuan] = useState<number | null>(nextFen(spending) / 100)
  const [bankReference, setReference] = useState('')
  const [paidOn, setPaidOn] = useState('')
  return (
    <Deed id="pay-spending" title={words.acts.payment.name} lead={words.payLead} call="POST /fund-work/spendings/:spendingId/payments"
      button={words.payButton} done={words.payDone} noteless after={done}
      input={() => (fenOf(yuan) > 0 && bankReference.trim() && paidOn
        ? { ...whichOf(spending), amountFen: fenOf(yuan), bankReference: bankReference.trim(), paidOn } : undefined)}>
      <div className="filters">
        <DeedField label={words.yuan}>
          <InputNumber value={yuan} min={0.01} precision={2} onChange={setYuan} data-testid="pay-yuan" />
        </DeedField>
        <DeedField label={words.bankReference}>
          <Input value={bankReference} maxLength={60} onChange={(event) => setReference(event.target.value)} data-testid="pay-reference" />
        </DeedField>
        <DeedField label={words.paidOn}>
          <Input type="date" value={paidOn} onChange={(event) => setPaidOn(event.target.value)} data-testid="pay-day" />
        </DeedField>
      </div>
    </Deed>
  )
}

const Proof = ({ spending, done }: Props) => {
  const { say } = useSpeech()
  const [photos, setPhotos] = useState<string[]>([])
  const [papers, setPapers] = useState<string[]>([])
  return (
    <Deed id="prove-spending" title={words.acts.proof.name} lead={words.proofLead} call="POST /fund-work/spendings/:spendingId/proofs"
      button={words.proofButton} done={words.proofDone} noteLabel={words.proofText} after={done}
      input={(said) => (photos.length + papers.length > 0 ? { ...whichOf(spending), text: said, photos, papers } : undefined)}>
      <h4>{say(words.photos)}</h4>
      <PhotoUpload id="proof-photos" purpose="spending" fileIds={photos} change={setPhotos} most={6} />
      <h4>{say(words.papers)}</h4>
      <PaperUpload id="proof-papers" fileIds={papers} change={setPapers} most={6} />
    </Deed>
  )
}

const Acceptance = ({ spending, done }: Props) => {
  const call = 'POST /fund-work/spendings/:spendingId/acceptances'
  return (
    <>
      <ActButton call={call} id={`accept-${spending.id}`} label={words.accept} input={{ ...whichOf(spending), accept: true }} done={done} />
      <ReasonAct call={call} id={`proof-${spending.id}`} label={words.sendBackWhy} done={done}
        choices={[{ id: 'send-back', label: words.sendBack, input: (reason) => ({ ...whichOf(spending), accept: false, reason }) }]} />
    </>
  )
}

const Reversal = ({ spending, done }: Props) => (
  <ReasonAct call="POST /fund-work/spendings/:spendingId/reversals" id={`reversal-${spending.id}`} label={words.reverseWhy} done={done}
    choices={[{ id: 'reverse', label: words.reverse, input: (reason) => ({ ...whichOf(spending), reason }) }]} />
)

const ReversalDecision = ({ spending, done }: Props) => {
  const { say } = useSpeech()
  const { byName: name = '', reason = '' } = spending.reversal ?? {}
  return (
    <>
      <p>{say(words.reversalSays, { name, reason })}</p>
      {([['reverse-yes', words.reverseYes, true], ['reverse-no', words.reverseNo, false]] as const).map(([id, label, approve]) => (
        <ActButton key={id} call="POST /fund-work/spendings/:spendingId/reversals/decisions" id={id} label={label} main={approve}
          input={{ ...whichOf(spending), approve }} done={done} />
      ))}
    </>
  )
}

/** Forms with a title of their own. */
const titled: Act[] = ['payment', 'proof']
const forms: Record<Act, (props: Props) => ReactNode> = {
  vote: Vote, opinion: Opinion, recusal: Recusal, answer: Answers, payment: Payment, proof: Proof, acceptance: Acceptance, reversal: Reversal,
  reversalDecision: ReversalDecision, withdrawal: Withdrawal,
}

/** The form of one thing that whoever looks may do. */
export const Work = ({ act, ...props }: Props & { act: Act }) => {
  const { say } = useSpeech()
  const Form = forms[act]
  return (
    <section className="deed" data-testid={`act-${act}`}>
      {!titled.includes(act) && <h4>{say(words.acts[act].name)}</h4>}
      <Form {...props} />
    </section>
  )
}

/** Something said, at any time (PEERS 5.7). */
export const Commenting = ({ spending, done }: Props) => (
  <ReasonAct call="POST /fund-work/spendings/:spendingId/comments" id={`comment-${spending.id}`} label={words.commentText}
    longest={longestText} done={done}
    choices={[{ id: 'say', label: words.commentButton, input: (said) => ({ ...whichOf(spending), text: said }) }]} />
)
