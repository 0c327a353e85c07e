import { Link } from 'react-router'
import { useAccountNames } from '../../api/account-names.ts'
import { useRead } from '../../api/use-read.ts'
import { AccountLink } from '../../components/account-link.tsx'
import { Amount } from '../../components/amount.tsx'
import { AssetMark } from '../../components/asset-mark.tsx'
import { FailureNote, SuccessNote, WarningNote } from '../../components/failure-note.tsx'
import { MovementLink } from '../../components/movement-link.tsx'
import { Loading, Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { isClean } from '../reconciliations/model.ts'
import { allZero, heldOf, inOrder, type TrialBalance } from '../trial-balance/model.ts'

const Books = ({ community, trial }: { community: string; trial: TrialBalance }) => {
  const { say } = useSpeech()
  const { balancedYes, balancedYesHelp, balancedNo, balancedNoHelp } = text.overview
  return (
    <>
      {allZero(trial)
        ? (
          <SuccessNote>
            <strong data-testid="books-balance">{say(balancedYes)}</strong> {say(balancedYesHelp)}{' '}
            <Link to={routes.trialBalance(community)}>{say(text.trial.title)}</Link>
          </SuccessNote>
        )
        : (
          <WarningNote>
            <strong data-testid="books-differ">{say(balancedNo)}</strong> {say(balancedNoHelp)}{' '}
            <Link to={routes.trialBalance(community)}>{say(text.trial.title)}</Link>
          </WarningNote>
        )}
      <div className="figures">
        {inOrder(trial).map((one) => (
          <Link key={one.asset} className="card figure" to={routes.accounts(community, { asset: one.asset })}>
            <AssetMark asset={one.asset} />
            <Amount asset={one.asset} amount={heldOf(one)} large />
            <span className="note">{say(text.overview.held)}</span>
          </Link>
        ))}
      </div>
    </>
  )
}

const LastRun = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const read = useRead('GET /audit/reconciliations', { limit: 5 })
  const last = read.data?.items.find(({ state }) => state === 'finished')
  return (
    <section className="card" data-testid="last-run">
      <h2>{say(text.overview.lastRun)}</h2>
      {read.failure && <FailureNote failure={read.failure} again={read.again} />}
      {read.status === 'ready' && !last && <p className="note">{say(text.overview.neverRun)}</p>}
      {last && (
        <p>
          <span className={isClean(last) ? 'verdict verdict-good' : 'verdict verdict-bad'}>
            {say(isClean(last) ? text.reconciliation.balanced : text.reconciliation.unbalanced)}
          </span> {chinaMinute(last.finishedAt ?? last.startedAt)}
        </p>
      )}
      <Link to={routes.reconciliations(community)}>{say(text.reconciliation.title)}</Link>
    </section>
  )
}

const Newest = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const names = useAccountNames(community)
  const read = useRead('GET /audit/journal', { community, limit: 8 })
  return (
    <section className="card" data-testid="newest">
      <h2>{say(text.overview.newest)}</h2>
      {read.status === 'loading' && <Loading />}
      {read.failure && <FailureNote failure={read.failure} again={read.again} />}
      {read.data?.items.length === 0 && <p className="note">{say(text.trial.noMovement)}</p>}
      <ul className="newest">
        {read.data?.items.map((row) => (
          <li key={row.movementId}>
            <time>{chinaMinute(row.bookedAt)}</time>
            <MovementLink community={community} row={row} />
            <AccountLink community={community} account={row.reverses ? row.from : row.to}
              ownerName={names.get(row.reverses ? row.from : row.to)} />
            <Amount asset={row.asset} amount={row.reverses ? -row.amount : row.amount} signed />
          </li>
        ))}
      </ul>
      <Link to={routes.journal(community)}>{say(text.overview.allOfThem)}</Link>
    </section>
  )
}

const Overview = () => {
  const community = useCommunity()
  const trial = useRead('GET /audit/trial-balance', { community })
  return (
    <Page id="overview" title={text.overview.title}>
      {trial.status === 'loading' && <Loading />}
      {trial.failure && <FailureNote failure={trial.failure} again={trial.again} />}
      {trial.data && <Books community={community} trial={trial.data} />}
      <div className="overview-grid"><Newest community={community} /><LastRun community={community} /></div>
    </Page>
  )
}
export default Overview
