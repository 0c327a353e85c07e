import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useAccountNames } from '../../api/account-names.ts'
import { useMe } from '../../api/me.tsx'
import { useRead } from '../../api/use-read.ts'
import { AccountLink } from '../../components/account-link.tsx'
import { Amount } from '../../components/amount.tsx'
import { AssetMark } from '../../components/asset-mark.tsx'
import { FailureNote, InfoNote, SuccessNote } from '../../components/failure-note.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { Loading, Page } from '../../components/page.tsx'
import { chinaMoment } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { EventBehind } from './event.tsx'
import { barring, deductible, reversible, type MovementAnswer } from './model.ts'
import { ReceiptOf } from './receipt.tsx'
import { ReversalPanel } from './reversal.tsx'
import { Questions } from '../questions/table.tsx'
import { Sides } from './sides.tsx'
import { StarBar } from './star-bar.tsx'

interface Props {
  community: string
  answer: MovementAnswer
  names: Map<string, string>
}

const Links = ({ community, answer }: Omit<Props, 'names'>) => {
  const { say } = useSpeech()
  const { reverses } = answer.movement
  return (
    <>
      {answer.reversedBy && (
        <InfoNote>
          {say(text.movement.reversedBy)}{' '}
          <Link to={routes.movement(community, answer.reversedBy)}>{say(text.movement.seeReversal)}</Link>
        </InfoNote>
      )}
      {reverses && (
        <InfoNote>
          {say(text.movement.isReversal)}{' '}
          <Link to={routes.movement(community, reverses)}>{say(text.movement.seeFirst)}</Link>
        </InfoNote>
      )}
    </>
  )
}

const What = ({ community, answer: { movement }, names }: Props) => {
  const { say } = useSpeech()
  const words = text.movementNames[movement.movement]
  const account = (id: string) => <AccountLink community={community} account={id} ownerName={names.get(id)} />
  return (
    <section className="card" data-testid="movement">
      <div className="movement-head">
        <AssetMark asset={movement.asset} />
        <h2>{words ? say(words) : movement.movement}</h2>
        <Amount asset={movement.asset} amount={movement.amount} large />
      </div>
      <div className="from-to">{account(movement.from)}<span aria-hidden="true">→</span>{account(movement.to)}</div>
      <Facts wide>
        <Fact name={say(text.statement.happenedAt)}>{chinaMoment(movement.happenedAt)}</Fact>
        <Fact name={say(text.statement.bookedAt)}>{chinaMoment(movement.bookedAt)}</Fact>
        <Fact name={say(text.movement.id)}><code>{movement.movementId}</code></Fact>
      </Facts>
    </section>
  )
}

const Answered = (props: Props & { reversed: boolean; done: () => void }) => {
  const { community, answer, reversed, done } = props
  const { say } = useSpeech()
  const me = useMe()
  const subject = reversible(answer)
  const falseOne = barring(answer)
  const may = mayAdminister(me.roles, answer.movement.community)
  return (
    <>
      {reversed && <SuccessNote>{say(text.reversal.done)}</SuccessNote>}
      <Links community={community} answer={answer} />
      <What {...props} />
      <Sides {...props} />
      <ReceiptOf movementId={answer.movement.movementId} />
      <EventBehind event={answer.event} names={props.names} />
      <Questions community={answer.movement.community} movementId={answer.movement.movementId} />
      {deductible(answer) && may && (
        <p>
          <Link to={routes.deductions(answer.movement.community, { movementId: answer.movement.movementId })} data-testid="to-deduction">
            {say(text.deductions.fromMovement)}
          </Link>
        </p>
      )}
      {falseOne && may && <StarBar community={answer.movement.community} subject={falseOne} />}
      {subject && !reversed && may && (
        <ReversalPanel movement={answer.movement} subject={subject} done={done} />
      )}
    </>
  )
}

const Movement = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const movementId = useParams().movementId ?? ''
  const [reversed, setReversed] = useState<string>()
  const read = useRead('GET /audit/movements/:movementId', { movementId })
  const names = useAccountNames(community)
  const done = (): void => {
    setReversed(movementId)
    read.again()
  }
  return (
    <Page
      id="movement" title={text.movement.title}
      actions={<Link to={routes.journal(community)}>{say(text.journal.title)}</Link>}
    >
      {read.status === 'loading' && <Loading />}
      {read.status === 'failed' && <FailureNote failure={read.failure} again={read.again} />}
      {read.status === 'ready' && (
        <Answered
          community={community} answer={read.data} names={names} reversed={reversed === movementId} done={done}
        />
      )}
    </Page>
  )
}
export default Movement
