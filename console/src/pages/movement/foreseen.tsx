import { Table } from 'antd'
import type { Output } from '../../../../shared/contract/index.ts'
import { AccountLink } from '../../components/account-link.tsx'
import { Amount } from '../../components/amount.tsx'
import { WarningNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { useAccountNames } from '../../api/account-names.ts'

export type Foreseen = Output<'GET /people/:personId/service-records/:recordId/reversal'>
type Line = Foreseen['accounts'][number]

/** What would happen: each account before and after, what the community would carry, and why it would be refused. */
export const WhatWouldHappen = ({ community, foreseen }: { community: string; foreseen: Foreseen }) => {
  const { say } = useSpeech()
  const names = useAccountNames(community)
  const { accounts, carried, refusal } = foreseen
  const words = text.reversal
  return (
    <div data-testid="foreseen">
      <h3>{say(words.foreseen)}</h3>
      <Table<Line>
        dataSource={accounts} rowKey={(row) => row.account} pagination={false} size="small"
        columns={[
          {
            title: say(words.account), key: 'account',
            render: (_, row) => <AccountLink community={community} account={row.account} ownerName={names.get(row.account)} />,
          },
          { title: say(words.before), key: 'before', align: 'right', render: (_, row) => <Amount asset={row.asset} amount={row.before} /> },
          {
            title: say(words.after), key: 'after', align: 'right',
            render: (_, row) => (
              <>
                <Amount asset={row.asset} amount={row.after} />
                {row.after < 0 && <span className="tag">{say(words.short)}</span>}
              </>
            ),
          },
        ]}
      />
      {carried.map(({ asset, amount }) => (
        <p key={asset} data-testid="carried">{say(words.carried)} <Amount asset={asset} amount={amount} /></p>
      ))}
      {refusal && <WarningNote><p data-code={refusal.code}>{say(refusal)}</p></WarningNote>}
    </div>
  )
}
