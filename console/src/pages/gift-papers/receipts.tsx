import { Input } from 'antd'
import { useState } from 'react'
import { yuanText } from '../../../../shared/units.ts'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Receipt, noNumbers, receiptCells, receiptHeader, toIssue } from './model.ts'

const words = text.giftPapers
const typed = ['code', 'number', 'checkCode', 'url'] as const

interface Props { community: string; receipt: Receipt; done: () => void }

const Issue = ({ community, receipt: { giftId }, done }: Props) => {
  const [numbers, setNumbers] = useState(noNumbers)
  const keep = (part: Partial<typeof noNumbers>): void => setNumbers((before) => ({ ...before, ...part }))
  return (
    <Deed id={`issue-${giftId}`} title={words.issue} call="POST /fund-work/gifts/:giftId/receipts" button={words.issue} done={words.issued} noteless
      input={() => toIssue(community, giftId, numbers)} after={done}>
      <div className="filters">
        {typed.map((key) => (
          <DeedField key={key} label={words[key]}>
            <Input value={numbers[key]} maxLength={key === 'url' ? 300 : 30} onChange={(event) => keep({ [key]: event.target.value })}
              data-testid={`receipt-${key}`} />
          </DeedField>
        ))}
        <DeedField label={words.issuedOn}>
          <Input type="date" value={numbers.issuedOn} onChange={(event) => keep({ issuedOn: event.target.value })} data-testid="receipt-issuedOn" />
        </DeedField>
      </div>
    </Deed>
  )
}

const Detail = ({ community, receipt, done }: Props) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { giftId, state, payer, issued, voided } = receipt
  const may = mayPrepareFunds(roles, community)
  return (
    <>
      <Facts>
        {payer && <Fact name={say(words.payer)}>{payer.name} {payer.creditCode}</Fact>}
        {issued && <Fact name={say(words.number)}>{issued.code} {issued.number} {issued.checkCode} · {issued.issuedOn} · {issued.byName}</Fact>}
      </Facts>
      {voided.map((one) => <p key={one.at} className="note">{say(words.voided)}{one.code} {one.number} · {one.reason} · {one.byName}</p>)}
      {may && (state === 'wanted' || state === 'voided') && <Issue community={community} receipt={receipt} done={done} />}
      {may && state === 'issued' && (
        <Deed id={`void-${giftId}`} title={words.voidIt} call="POST /fund-work/gifts/:giftId/receipts/voiding" button={words.voidIt}
          done={words.isVoid} noteLabel={words.reason} input={(reason) => ({ community, giftId, reason })} after={done} />
      )}
    </>
  )
}

/** The receipts that donors want, those first that wait (CF-13). */
export const Receipts = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /fund-work/receipts', { community })
  const [open, setOpen] = useState<string>()
  return (
    <DataTable id="receipts" pages={pages} rowKey={(row) => row.giftId} empty={words.noReceipts} open={open}
      renderDetail={(row) => <Detail key={row.state} community={community} receipt={row} done={pages.again} />}
      columns={[
        { title: say(words.gift), dataIndex: 'title' },
        { title: say(words.paidOn), dataIndex: 'paidOn' },
        { title: say(words.amount), align: 'right', key: 'amount', render: (_, row) => yuanText(row.amountFen) },
        { title: say(words.payer), key: 'payer', render: (_, row) => row.payer?.name },
        {
          title: say(words.state), key: 'state',
          render: (_, row) => <span data-testid={`receipt-state-${row.giftId}`}>{say(words.receiptStates[row.state])}</span>,
        },
        { key: 'manage', render: (_, { giftId }) => <DetailButton of={giftId} open={open} setOpen={setOpen} show={words.manage} name="receipt" /> },
      ]}
      exporting={{ what: 'receipts', of: community, header: receiptHeader, rows: async () => (await pages.all()).map(receiptCells) }} />
  )
}
