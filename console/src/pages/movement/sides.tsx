import { Table } from 'antd'
import { AccountLink } from '../../components/account-link.tsx'
import { Amount } from '../../components/amount.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { sidesOf, type MovementAnswer, type Side } from './model.ts'

interface Props {
  community: string
  answer: MovementAnswer
  names: Map<string, string>
}

/** What the movement did on both sides, with the balance after it. */
export const Sides = ({ community, answer, names }: Props) => {
  const { say } = useSpeech()
  const { asset } = answer.movement
  return (
    <section className="card" data-testid="sides">
      <h2>{say(text.movement.entries)}</h2>
      <Table<Side>
        dataSource={sidesOf(answer)} rowKey="side" pagination={false} size="middle" scroll={{ x: 'max-content' }}
        columns={[
          { title: say(text.movement.side), key: 'side', render: (_, row) => say(text.movement[row.side]) },
          {
            title: say(text.accounts.account), key: 'account',
            render: (_, row) => (
              <AccountLink community={community} account={row.account} ownerName={names.get(row.account)} />
            ),
          },
          {
            title: say(text.statement.amount), key: 'amount', align: 'right',
            render: (_, row) => <Amount asset={asset} amount={row.amount} signed />,
          },
          {
            title: say(text.statement.balance), key: 'balance', align: 'right',
            render: (_, row) => (row.entry
              ? <Amount asset={asset} amount={row.entry.balance} />
              : <span className="note">{say(text.movement.noEntry)}</span>),
          },
          {
            title: say(text.statement.sequence), key: 'sequence', align: 'right',
            render: (_, row) => row.entry?.sequence ?? '—',
          },
        ]}
      />
      <p className="tick-said">✓ {say(text.movement.sumZero)}</p>
    </section>
  )
}
