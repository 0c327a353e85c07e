import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useAccountNames } from '../../api/account-names.ts'
import { useRead } from '../../api/use-read.ts'
import { usePages } from '../../api/use-pages.ts'
import { AssetMark } from '../../components/asset-mark.tsx'
import { ClearFilters } from '../../components/clear-filters.tsx'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote, InfoNote } from '../../components/failure-note.tsx'
import { OwnerName } from '../../components/owner-name.tsx'
import { Page } from '../../components/page.tsx'
import { accountParts } from '../../format/account.ts'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { useMovementOptions } from '../../shell/use-options.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { isSource } from '../accounts/model.ts'
import { PastBalance } from './past.tsx'
import { AccountState } from './state.tsx'
import { useStatementColumns } from './columns.tsx'
import { Why } from './why.tsx'
import { entryCells, entryHeader, keepEntry } from './model.ts'

const Head = ({ account, ownerName }: { account: string; ownerName: string | undefined }) => {
  const { say } = useSpeech()
  const { asset, kind, owner } = accountParts(account)
  const words = text.kindNames[`${asset}:${kind}`]
  return (
    <section className="card">
      <Facts wide>
        <Fact name={say(text.accounts.owner)}><OwnerName owner={owner} name={ownerName} /></Fact>
        <Fact name={say(text.accounts.asset)}><AssetMark asset={asset} /></Fact>
        <Fact name={say(text.accounts.kind)}>{words ? say(words) : kind}</Fact>
        <Fact name={say(text.accounts.account)}><code>{account}</code></Fact>
      </Facts>
    </section>
  )
}

const Entries = ({ account, community, names }: { account: string; community: string; names: Map<string, string> }) => {
  const { say } = useSpeech()
  const filter = useFilter()
  const movement = filter.value('movement')
  const direction = filter.value('direction')
  const pages = usePages('GET /accounts/:account/statement', { account }, keepEntry,
    { movement, direction })
  const [open, setOpen] = useState<string>()
  const columns = useStatementColumns(community, names, { open, setOpen })
  const filters = (
    <>
      <Choice id="movement" label={text.statement.movement} value={movement} options={useMovementOptions()}
        choose={(next) => filter.set('movement', next)} all={text.journal.allMovements} />
      <Choice id="direction" label={text.statement.direction} value={direction}
        options={[['into', say(text.statement.into)], ['out', say(text.statement.out)]]}
        choose={(next) => filter.set('direction', next)} width={120} />
      <ClearFilters />
    </>
  )
  return (
    <DataTable
      id="statement" pages={pages} columns={columns} rowKey={(row) => String(row.sequence)} filters={filters}
      open={open} renderDetail={({ sequence }) => <Why account={account} sequence={sequence} />}
      exporting={{
        what: 'statement', of: accountParts(account).owner, header: entryHeader,
        rows: async () => (await pages.all()).map(entryCells),
      }}
    />
  )
}

/** What an account with a balance of its own shows: how it stands, what was in it, and every entry. */
const Kept = ({ account, community, names }: { account: string; community: string; names: Map<string, string> }) => {
  const read = useRead('GET /accounts/:account', { account })
  const [round, setRound] = useState(0)
  const changed = (): void => {
    read.again()
    setRound(round + 1)
  }
  return (
    <>
      {read.status === 'failed' && <FailureNote failure={read.failure} again={read.again} />}
      {read.status === 'ready' && <AccountState community={community} account={read.data} changed={changed} />}
      <PastBalance account={account} />
      <Entries key={round} account={account} community={community} names={names} />
    </>
  )
}

const Statement = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const account = useParams().account ?? ''
  const names = useAccountNames(community)
  return (
    <Page
      id="statement" title={text.statement.title} lead={text.statement.lead}
      actions={<Link to={routes.accounts(community)}>{say(text.accounts.title)}</Link>}
    >
      <Head account={account} ownerName={names.get(account)} />
      {isSource(account)
        ? (
          <InfoNote>
            <p>{say(text.statement.noFloor)}</p>
            <p><Link to={routes.journal(community, { account })}>{say(text.statement.inJournal)}</Link></p>
          </InfoNote>
        )
        : <Kept account={account} community={community} names={names} />}
    </Page>
  )
}
export default Statement
