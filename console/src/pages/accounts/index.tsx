import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { usePages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { AssetMark } from '../../components/asset-mark.tsx'
import { ClearFilters } from '../../components/clear-filters.tsx'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { OwnerName } from '../../components/owner-name.tsx'
import { Page } from '../../components/page.tsx'
import { Typed } from '../../components/typed.tsx'
import { accountParts, shortId } from '../../format/account.ts'
import { chinaMinute } from '../../format/moment.ts'
import { useAssetOptions, useKindOptions } from '../../shell/use-options.ts'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { accountCells, accountHeader, fullKind, keepAccount, type AccountRow } from './model.ts'

type Asset = AccountRow['asset']

const useColumns = (community: string): TableColumnsType<AccountRow> => {
  const { say } = useSpeech()
  return [
    {
      title: say(text.accounts.owner), key: 'owner',
      render: (_, row) => (
        <Link to={routes.statement(community, row.account)} className="account-link" title={row.account}>
          <span><OwnerName owner={accountParts(row.account).owner} name={row.ownerName} /></span>
          <span className="note">{shortId(accountParts(row.account).owner)}</span>
        </Link>
      ),
    },
    { title: say(text.accounts.asset), key: 'asset', render: (_, row) => <AssetMark asset={row.asset} /> },
    {
      title: say(text.accounts.kind), key: 'kind',
      render: (_, row) => {
        const words = text.kindNames[fullKind(row.asset, row.kind)]
        return words ? say(words) : row.kind
      },
    },
    {
      title: say(text.accounts.balance), key: 'balance', align: 'right',
      render: (_, row) => <Amount asset={row.asset} amount={row.balance} />,
    },
    {
      title: say(text.accounts.openedAt), key: 'openedAt',
      render: (_, row) => (row.openedAt ? chinaMinute(row.openedAt) : '—'),
    },
  ]
}

const Filters = () => {
  const { value, set } = useFilter()
  const asset = value('asset')
  return (
    <>
      <Choice id="asset" label={text.accounts.asset} value={asset} options={useAssetOptions()}
        choose={(next) => set('asset', next)} />
      <Choice id="kind" label={text.accounts.kind} value={value('kind')} options={useKindOptions(asset)}
        choose={(next) => set('kind', next)} width={210} />
      <Typed id="owner" label={text.accounts.filterOwner} value={value('owner') ?? ''}
        change={(next) => set('owner', next)} />
      <ClearFilters />
    </>
  )
}

const Accounts = () => {
  const community = useCommunity()
  const filter = useFilter()
  const asset = filter.value('asset')
  const kind = filter.value('kind')
  const owner = filter.value('owner') ?? ''
  const pages = usePages('GET /audit/accounts', { community, ...(asset ? { asset: asset as Asset } : {}) },
    keepAccount, { kind, owner })
  const columns = useColumns(community)
  return (
    <Page id="accounts" title={text.accounts.title} lead={text.accounts.lead}>
      <DataTable
        id="accounts" pages={pages} columns={columns} rowKey={(row) => row.account} filters={<Filters />}
        exporting={{
          what: 'accounts', of: community, header: accountHeader,
          rows: async () => (await pages.all()).map(accountCells),
        }}
      />
    </Page>
  )
}
export default Accounts
