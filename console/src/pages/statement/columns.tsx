import { Button } from 'antd'
import type { TableColumnsType } from 'antd'
import { AccountLink } from '../../components/account-link.tsx'
import { Amount } from '../../components/amount.tsx'
import { MovementLink } from '../../components/movement-link.tsx'
import { Times } from '../../components/times.tsx'
import { accountParts } from '../../format/account.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Entry, categoryWords } from './model.ts'

interface Opened { open: string | undefined; setOpen: (key: string | undefined) => void }

export const useStatementColumns = (
  community: string, names: Map<string, string>, { open, setOpen }: Opened,
): TableColumnsType<Entry> => {
  const { say } = useSpeech()
  return [
    { title: say(text.statement.sequence), dataIndex: 'sequence', align: 'right', width: 70 },
    { title: say(text.statement.bookedAt), key: 'bookedAt', render: (_, row) => <Times row={row} /> },
    {
      title: say(text.statement.movement), key: 'movement',
      render: (_, row) => <MovementLink community={community} row={row} />,
    },
    {
      title: say(text.statement.counter), key: 'counter',
      render: (_, row) => (
        <AccountLink community={community} account={row.counterAccount} ownerName={names.get(row.counterAccount)} />
      ),
    },
    {
      title: say(text.statement.amount), key: 'amount', align: 'right',
      render: (_, row) => <Amount asset={accountParts(row.account).asset} amount={row.amount} signed />,
    },
    {
      title: say(text.statement.balance), key: 'balance', align: 'right',
      render: (_, row) => <Amount asset={accountParts(row.account).asset} amount={row.balance} />,
    },
    {
      title: say(text.statement.memo), key: 'memo',
      render: (_, row) => <span className="memo">{[row.memo, say(categoryWords(row))].filter(Boolean).join(' · ')}</span>,
    },
    {
      title: say(text.statement.why), key: 'why',
      render: (_, { sequence }) => {
        const shown = open === String(sequence)
        return (
          <Button type="link" size="small" aria-expanded={shown} data-testid={`why-${sequence}`}
            onClick={() => setOpen(shown ? undefined : String(sequence))}>
            {say(shown ? text.statement.whyClose : text.statement.why)}
          </Button>
        )
      },
    },
  ]
}
