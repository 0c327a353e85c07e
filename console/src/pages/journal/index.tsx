import { useAccountNames } from '../../api/account-names.ts'
import { usePages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Page } from '../../components/page.tsx'
import { accountParts } from '../../format/account.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { BooksFile } from './books-file.tsx'
import { useJournalColumns } from './columns.tsx'
import { JournalFilters } from './filters.tsx'
import { journalCells, journalHeader, keepMovement, netOfAccount, netOfKind, spanOf, type JournalRow } from './model.ts'

interface NetProps {
  rows: JournalRow[]
  kind: string | undefined
  account: string | undefined
}

/** What the rows shown did to the kind or account that they were filtered by. */
const Net = ({ rows, kind, account }: NetProps) => {
  const { say } = useSpeech()
  const subject = account ?? kind
  if (!subject) return null
  const net = account ? netOfAccount(rows, account) : netOfKind(rows, subject)
  return (
    <p className="net" data-testid="journal-net">
      {say(text.journal.sum)} <Amount asset={accountParts(subject).asset} amount={net} signed />
    </p>
  )
}

const Journal = () => {
  const community = useCommunity()
  const { value } = useFilter()
  const asset = value('asset') as JournalRow['asset'] | undefined
  const wanted = { movement: value('movement'), kind: value('kind'), account: value('account') }
  const { from, to } = spanOf(value('from'), value('to'))
  const filter = { community, ...(asset ? { asset } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const pages = usePages('GET /audit/journal', filter, keepMovement, wanted)
  const columns = useJournalColumns(community, useAccountNames(community))
  return (
    <Page id="journal" title={text.journal.title} lead={text.journal.lead}>
      <DataTable
        id="journal" pages={pages} columns={columns} rowKey={(row) => row.movementId} filters={<JournalFilters />}
        summary={<Net rows={pages.rows} kind={wanted.kind} account={wanted.account} />}
        exporting={{
          what: 'journal', of: community, header: journalHeader,
          rows: async () => (await pages.all()).map(journalCells),
        }}
      />
      <BooksFile filter={filter} />
    </Page>
  )
}
export default Journal
