import { ActButton } from '../../components/act-button.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Line, type Proposal, keyOf, kindOf } from './model.ts'

const words = text.statements
interface Props { community: string; fundId: string; line: Line; done: () => void }

/** What an open line may be, and the word of a person on it. */
export const LineDetail = ({ community, fundId, line, done }: Props) => {
  const { say } = useSpeech()
  const { source, reference, proposals } = line
  const one = { community, fundId, source, reference }
  const targetOf = ({ giftId, spendingId, refundId, index }: Proposal) => ({
    ...one, ...(giftId ? { giftId } : {}), ...(spendingId ? { spendingId } : {}), ...(refundId ? { refundId } : {}),
    ...(index === undefined ? {} : { index }),
  })
  return (
    <>
      {source === 'bank' && (
        <>
          <h3>{say(words.proposals)}</h3>
          {proposals.length === 0 && <p className="note">{say(words.noProposal)}</p>}
          <ul>{proposals.map((proposal, index) => (
            <li key={keyOf(proposal)} data-testid={`proposal-${reference}-${index}`}>
              {say(words[kindOf(proposal)])} · {proposal.title} · {proposal.day} · {proposal.reference}
              {proposal.by.map((sign) => <span key={sign}> · {say(words.signs[sign])}</span>)}
              <ActButton call="POST /fund-work/funds/:fundId/statement-lines/match" id={`match-${reference}-${index}`} label={words.same}
                input={targetOf(proposal)} done={done} />
            </li>
          ))}</ul>
        </>
      )}
      <ReasonAct call="POST /fund-work/funds/:fundId/statement-lines/dismissal" id={reference} label={words.reason} done={done}
        choices={[{ id: 'dismiss', label: words.dismiss, input: (word) => ({ ...one, word }) }]} />
    </>
  )
}
