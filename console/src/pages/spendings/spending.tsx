import { yuanText } from '../../../../shared/units.ts'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { Amount } from '../../components/amount.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote, InfoNote } from '../../components/failure-note.tsx'
import { LateMark } from '../../components/late-mark.tsx'
import { Papers } from '../../components/papers.tsx'
import { Photos } from '../../components/photos.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { History } from './history.tsx'
import { type Spending, barred, nextStep, yours } from './model.ts'
import { Commenting, Work } from './work.tsx'

const words = text.spendings

/** Where it stands: who must do what next and by when, and how the committee stands. */
const Standing = ({ spending }: { spending: Spending }) => {
  const { say } = useSpeech()
  const { state, overdue, tally } = spending
  const next = nextStep(spending)
  return (
    <InfoNote>
      <p data-testid="spending-state"><strong>{say(words.states[state])}</strong><LateMark late={overdue} /></p>
      <p data-testid="next-step">{say(next.words, next.values)}</p>
      {tally && (
        <p data-testid="tally">
          {tally.byDirector && `${say(words.tallyDirector)} `}
          {say(words.tally, { yes: tally.yes, no: tally.no, voters: tally.voters, needed: tally.needed })}
          {' '}{say(tally.supervised ? words.someView : words.noView)}
        </p>
      )}
    </InfoNote>
  )
}

const Asked = ({ spending }: { spending: Spending }) => {
  const { say } = useSpeech()
  const { purpose, reason, tier, sumFen, paidFen, payee, caseId, resolution, byName, appliedAt, approvedAt, noticeEndsAt } = spending
  const { endReason, emergency, lines, instalments, photos, papers } = spending
  const facts: [string, string | undefined][] = [
    [say(words.purpose), purpose], [say(words.reason), say(words.reasons[reason])], [say(words.kind), say(emergency ? words.urgent : words.ordinary)],
    [say(words.tier), say(words.tiers[tier])], [say(words.payee), payee && `${payee.name} ${payee.account}`], [say(words.caseId), caseId],
    [say(words.resolution), resolution], [say(words.asked), `${byName} ${chinaMinute(appliedAt)}`],
    [say(words.approvedAt), approvedAt && chinaMinute(approvedAt)], [say(words.noticeEndsAt), noticeEndsAt && chinaMinute(noticeEndsAt)],
    [say(words.endReason), endReason],
  ]
  return (
    <section className="deed">
      <h3>{spending.title}</h3>
      <p>{spending.text}</p>
      <Facts wide>
        <Fact name={say(words.sum)}><Amount asset="cny" amount={sumFen} /></Fact>
        <Fact name={say(words.paid)}><Amount asset="cny" amount={paidFen} /></Fact>
        {facts.filter(([, value]) => value).map(([name, value]) => <Fact key={name} name={name}>{value}</Fact>)}
        <Fact name={say(words.lines)}>{lines.map(({ label, amountFen }) => `${label} ${yuanText(amountFen)}`).join('；')}</Fact>
        <Fact name={say(words.instalments)}>{instalments.map(({ milestone, amountFen }) => `${milestone} ${yuanText(amountFen)}`).join('；')}</Fact>
      </Facts>
      <Photos fileIds={photos} /><Papers fileIds={papers} />
    </section>
  )
}

/** What is not for whoever looks, said with why and whose work it is instead of left out without a word. */
const NotYours = ({ spending }: { spending: Spending }) => {
  const { say } = useSpeech()
  const rows = barred(spending)
  if (rows.length === 0) return null
  return (
    <section className="deed">
      <h3>{say(words.notYours)}</h3>
      <ul className="note" data-testid="not-yours">
        {rows.map(({ act, why }) => (
          <li key={act} data-testid={`barred-${act}`}>
            {say(words.because, { act: say(words.acts[act].name), why: say(why), whose: say(words.acts[act].whose) })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One spending with all there is to it, and what whoever looks can do with it now (CF-03, CF-04). */
export const SpendingDetail = ({ community, spendingId, done }: { community: string; spendingId: string; done: () => void }) => {
  const { say } = useSpeech()
  const read = useRead('GET /fund-work/spendings/:spendingId', { community, spendingId })
  const spending = useKept(read, spendingId)
  if (!spending) return read.status === 'failed' ? <FailureNote failure={read.failure} again={read.again} /> : null
  const again = (): void => { read.again(); done() }
  const acts = yours(spending)
  // A form belongs to the state in which it was begun.
  const round = `${spending.state}${spending.payments.length}${spending.proofs.length}`
  return (
    <section className="card panel" data-testid="spending-detail">
      <Standing spending={spending} />
      <Asked spending={spending} />
      <h3>{say(words.yours)}</h3>
      {acts.length === 0 && <p className="note" data-testid="nothing-yours">{say(words.nothingYours)}</p>}
      {acts.map((act) => <Work key={`${act}${round}`} act={act} spending={spending} done={again} />)}
      <NotYours spending={spending} />
      <History spending={spending} />
      <Commenting key={spending.comments.length} spending={spending} done={again} />
    </section>
  )
}
