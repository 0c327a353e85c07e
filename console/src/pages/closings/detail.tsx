import { Link } from 'react-router'
import { ActButton } from '../../components/act-button.tsx'
import { Amount } from '../../components/amount.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayReview, mayServe, type HeldRole } from '../../shell/permissions.ts'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { isOpen, type Closing } from './model.ts'
import { ProposeForm } from './propose.tsx'

const words = text.closings

/** What was proposed and what happened. */
const Story = ({ closing }: { closing: Closing }) => {
  const { say } = useSpeech()
  const { toName, proposedByName, reason, decidedByName, decidedAt, minutes } = closing
  return (
    <Facts wide>
      {toName && <Fact name={say(words.toName)}>{toName}</Fact>}
      {proposedByName && <Fact name={say(words.proposedBy)}>{proposedByName}</Fact>}
      {reason && <Fact name={say(words.rests)}>{reason}</Fact>}
      {minutes !== undefined && <Fact name={say(words.minutes)}><Amount asset="timeCredit" amount={minutes} /></Fact>}
      {decidedByName && <Fact name={say(words.decidedBy)}>{decidedByName}</Fact>}
      {decidedAt && <Fact name={say(words.decidedAt)}>{chinaMinute(decidedAt)}</Fact>}
    </Facts>
  )
}

interface Props { closing: Closing; community: string; roles: HeldRole[]; done: () => void }

/** One of them in full, and what can be done with it. */
export const Detail = ({ closing, community, roles, done }: Props) => {
  const { say } = useSpeech()
  const { personId, status } = closing
  const open = isOpen(closing) && mayServe(roles, community)
  return (
    <div className="decide" data-testid={`closing-${personId}`}>
      <Story closing={closing} />
      <p className="filters">
        <Link to={routes.person(community, personId)}>{say(words.record)}</Link>
        {mayReview(roles, community) && (
          <Link to={routes.statement(community, `timeCredit:member:${personId}`)}>{say(words.balance)}</Link>
        )}
      </p>
      {open && status === 'proposed' && (
        <ActButton id={`approve-${personId}`} label={words.approve} call="POST /time-credit/closings/:personId/approval"
          input={{ personId }} done={done} />
      )}
      {open && <ProposeForm closing={closing} done={done} />}
    </div>
  )
}
