import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ClosingStep } from '../../../../shared/closing.ts'
import type { Output } from '../../../../shared/contract/index.ts'
import { call } from '../../api/call.ts'
import { failureOf, type Failure } from '../../api/failure.ts'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { Deed } from '../../components/deed.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { download } from '../../format/download.ts'
import { chinaMinute } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PartProps } from './index.tsx'

type Closing = Output<'GET /people/:personId/closing'>
type Step = Closing['steps'][number]

/** Where at the desk each step is settled; what has no page of its own ends with the account. */
const pageOf: Partial<Record<ClosingStep, (community: string) => string>> = {
  leading: routes.activities, teams: routes.teams, running: (community) => routes.orders(community), credit: routes.closings,
  orders: (community) => routes.orders(community), notes: routes.notes, household: routes.households, vouchers: routes.vouchers,
  roles: routes.people,
}

const amountOf = ({ count, minutes, points }: Step): string => {
  if (minutes) return `${minutes} min`
  return points === undefined ? String(count) : `${points} P`
}

const StepLine = ({ step, community }: { step: Step; community: string }) => {
  const { say } = useSpeech()
  const to = pageOf[step.step]?.(community)
  const label = say(text.closing.steps[step.step])
  return (
    <li data-testid={`step-${step.step}`}>
      {step.count === 0 ? '✓' : '○'} {to && step.count > 0 ? <Link to={to}>{label}</Link> : label}{' '}
      {step.count > 0 && <span className="note">{amountOf(step)} · {say(step.first ? text.closing.first : text.closing.itself)}</span>}
      {step.count === 0 && <span className="note">{say(text.closing.done)}</span>}
    </li>
  )
}

const Erasure = ({ closing, again }: { closing: Closing; again: () => void }) => {
  const { say } = useSpeech()
  const { personId, erasure, left } = closing
  if (!left) return null
  return erasure?.state === 'waiting'
    ? (
      <>
        <p data-testid="erasure-waits">{say(text.closing.waits, { until: chinaMinute(erasure.endsAt) })}</p>
        <Deed id="keep-data" title={text.closing.keep} call="POST /people/:personId/erasure-withdrawals" button={text.closing.keep}
          done={text.closing.kept} after={again} input={(note) => ({ personId, note })} />
      </>
    )
    : (
      <Deed id="erase" title={text.closing.erase} lead={text.closing.eraseLead} call="POST /people/:personId/erasures"
        button={text.closing.eraseAsk} done={text.person.asked} after={again} input={(note) => ({ personId, note })} />
    )
}

const OpenMatters = ({ person, may, again }: PartProps) => {
  const read = useRead('GET /people/:personId/closing', { personId: person.id })
  const closing = useKept(read, person.id)
  const renew = () => { read.again(); again() }
  return (
    <>
      {read.status === 'failed' && <FailureNote failure={read.failure} again={read.again} />}
      {closing && (
        <>
          <ul className="plain-list" data-testid="closing-steps">
            {closing.steps.map((step) => <StepLine key={step.step} step={step} community={person.community} />)}
          </ul>
          {may && <Erasure closing={closing} again={renew} />}
        </>
      )}
    </>
  )
}

/**
 * What is open of somebody who leaves or has died, step by step, and what becomes of their data (PEERS 1.17, 1.18). It
 * is looked up when somebody asks: it takes many reads, and most records are opened for something else.
 */
export const ClosingPart = (props: PartProps) => {
  const { say } = useSpeech()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <h2>{say(text.closing.title)}</h2>
      <p className="note">{say(text.closing.lead)}</p>
      {isOpen ? <OpenMatters {...props} /> : <Button data-testid="open-closing" onClick={() => setOpen(true)}>{say(text.closing.open)}</Button>}
      {props.may && <TakeOut personId={props.person.id} />}
    </>
  )
}

const save = async (personId: string, exportId: string): Promise<void> => {
  const parts: string[] = []
  let cursor: string | undefined
  let file = { fileName: '', mediaType: '' }
  do {
    const part = await call('GET /people/:personId/data-exports/:exportId', { personId, exportId, ...(cursor ? { cursor } : {}) })
    parts.push(part.text)
    file = part
    cursor = part.cursor
  } while (cursor !== undefined)
  download(file.fileName, parts, file.mediaType)
}

/** All that is kept of a person, for their signed request. */
const TakeOut = ({ personId }: { personId: string }) => {
  const [failure, setFailure] = useState<Failure>()
  const begun = ({ id }: Output<'POST /people/:personId/data-exports'>): void => {
    setFailure(undefined)
    void save(personId, id).catch((error: unknown) => setFailure(failureOf(error)))
  }
  return (
    <>
      <Deed id="take-out" title={text.closing.takeOut} lead={text.closing.takeOutLead} call="POST /people/:personId/data-exports"
        button={text.closing.takeOutButton} done={text.closing.takenOut} after={begun} input={(note) => ({ personId, note })} />
      {failure && <FailureNote failure={failure} />}
    </>
  )
}
