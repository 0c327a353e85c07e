import { Button } from 'antd'
import { useState } from 'react'
import { yuanText } from '../../../../shared/units.ts'
import { useMe } from '../../api/me.tsx'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { FailureNote, SuccessNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { mayApproveFunds, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type OfFundProps, EachFund } from '../funds/each-fund.tsx'
import { LineDetail } from './detail.tsx'
import { ImportStatement } from './import.tsx'
import { type Line, cells, header, toBook } from './model.ts'
import { Unmatched } from './unmatched.tsx'

const words = text.statements

/** What a platform's list brought becomes gifts when a second person says so. */
const BookGifts = ({ community, fundId, rows, done }: Pick<OfFundProps, 'community' | 'fundId'> & { rows: Line[]; done: () => void }) => {
  const { say } = useSpeech()
  const { busy, failure, send } = useAction('POST /fund-work/funds/:fundId/statement-lines/booking')
  const [booked, setBooked] = useState<{ booked: number; sumFen: number }>()
  const references = toBook(rows)
  const run = async (): Promise<void> => {
    const answer = await send({ community, fundId, references })
    if (!answer) return
    setBooked(answer)
    done()
  }
  return (
    <div className="act">
      {references.length > 0 && (
        <Button type="primary" loading={busy} onClick={() => void run()} data-testid="book-platform">
          {say(words.book, { n: references.length })}
        </Button>
      )}
      {failure && <FailureNote failure={failure} />}
      {booked && <SuccessNote>{say(words.booked, { n: booked.booked, yuan: yuanText(booked.sumFen) })}</SuccessNote>}
    </div>
  )
}

const OfFund = ({ community, fundId, choice }: OfFundProps) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const pages = usePages('GET /fund-work/funds/:fundId/statement-lines', { community, fundId })
  const [open, setOpen] = useState<string>()
  const [round, setRound] = useState(0)
  const again = (): void => { pages.again(); setRound(round + 1) }
  const prepares = mayPrepareFunds(roles, community)
  const keyOf = ({ source, reference }: Line): string => `${source}-${reference}`
  return (
    <>
      <DataTable id="statements" pages={pages} rowKey={keyOf} empty={words.none} open={open}
        filters={choice}
        summary={mayApproveFunds(roles, community) && <BookGifts community={community} fundId={fundId} rows={pages.rows} done={again} />}
        renderDetail={(row) => <LineDetail community={community} fundId={fundId} line={row} done={again} />}
        columns={[
          {
            title: say(words.state), key: 'state', render: (_, row) => (
              <span data-testid={`line-${row.reference}`}>
                {say(words.states[row.state])}{row.decided?.word && <p className="note">{row.decided.word}</p>}
              </span>
            ),
          },
          { title: say(words.day), dataIndex: 'day' },
          { title: say(words.amount), align: 'right', key: 'amount', render: (_, row) => yuanText(row.amountFen) },
          { title: say(words.number), dataIndex: 'reference' },
          { title: say(words.party), key: 'party', render: (_, row) => `${row.party ?? ''} ${row.note ?? ''}` },
          { title: say(words.source), key: 'source', render: (_, row) => say(words[row.source]) },
          {
            key: 'manage', render: (_, row) => prepares && row.state === 'open' && (
              <DetailButton of={keyOf(row)} open={open} setOpen={setOpen} show={words.manage} />
            ),
          },
        ]}
        exporting={{ what: 'statements', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
      <Unmatched key={round} community={community} fundId={fundId} />
      {prepares && <ImportStatement community={community} fundId={fundId} done={again} />}
    </>
  )
}

/** Statements of the bank and lists of platforms, against the books (PEERS 5.16). */
const StatementsPage = () => (
  <Page id="statements" title={words.title} lead={words.lead}><EachFund>{(props) => <OfFund key={props.fundId} {...props} />}</EachFund></Page>
)
export default StatementsPage
