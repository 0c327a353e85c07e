import type { TableColumnsType } from 'antd'
import { AccountLink } from '../../components/account-link.tsx'
import { Amount } from '../../components/amount.tsx'
import { AssetMark } from '../../components/asset-mark.tsx'
import { MovementLink } from '../../components/movement-link.tsx'
import { Times } from '../../components/times.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { JournalRow } from './model.ts'

export const useJournalColumns = (community: string, names: Map<string, string>): TableColumnsType<JournalRow> => {
  const { say } = useSpeech()
  const side = (account: string) => (
    <AccountLink community={community} account={account} ownerName={names.get(account)} />
  )
  return [
    { title: say(text.statement.bookedAt), key: 'bookedAt', render: (_, row) => <Times row={row} /> },
    {
      title: say(text.journal.movement), key: 'movement',
      render: (_, row) => <MovementLink community={community} row={row} />,
    },
    { title: say(text.accounts.asset), key: 'asset', render: (_, row) => <AssetMark asset={row.asset} /> },
    { title: say(text.journal.from), key: 'from', render: (_, row) => side(row.from) },
    { title: say(text.journal.to), key: 'to', render: (_, row) => side(row.to) },
    {
      title: say(text.journal.amount), key: 'amount', align: 'right',
      render: (_, row) => <Amount asset={row.asset} amount={row.amount} />,
    },
  ]
}
