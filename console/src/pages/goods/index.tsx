import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Page } from '../../components/page.tsx'
import { mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type OfFundProps, EachFund } from '../funds/each-fund.tsx'
import { GoodsDetail } from './detail.tsx'
import { cells, header } from './model.ts'
import { ReceiveForm } from './receive.tsx'

const words = text.goods

const OfFund = ({ community, fundId, choice }: OfFundProps) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const pages = usePages('GET /fund-work/funds/:fundId/goods', { community, fundId })
  const [open, setOpen] = useState<string>()
  return (
    <>
      <DataTable id="goods" pages={pages} rowKey={(row) => row.id} empty={words.none} open={open} filters={choice}
        renderDetail={(row) => <GoodsDetail goods={row} done={pages.again} />}
        columns={[
          { title: say(words.name), key: 'name', render: (_, row) => `${row.name} ${row.brand ?? ''} ${row.batch ?? ''}` },
          {
            title: say(words.expiresOn), key: 'expires',
            render: (_, row) => <>{row.expiresOn}{row.expiresSoon && <p className="note">{say(words.soon)}</p>}</>,
          },
          { title: say(words.received), align: 'right', key: 'received', render: (_, row) => `${row.received} ${row.unit}` },
          { title: say(words.handedOut), align: 'right', dataIndex: 'handedOut' },
          { title: say(words.writtenOff), align: 'right', dataIndex: 'writtenOff' },
          { title: say(words.left), align: 'right', key: 'left', render: (_, row) => <span data-testid={`left-${row.id}`}>{row.left}</span> },
          { title: say(words.storage), dataIndex: 'storage' },
          { title: say(words.giver), dataIndex: 'giver' },
          {
            key: 'manage', render: (_, { id }) => (
              <DetailButton of={id} open={open} setOpen={setOpen} show={words.manage} />
            ),
          },
        ]}
        exporting={{ what: 'goods', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
      {mayPrepareFunds(roles, community) && <ReceiveForm community={community} fundId={fundId} done={pages.again} />}
    </>
  )
}

/** What was given in kind: received, kept, handed out, batch by batch (CF-19). */
const GoodsPage = () => (
  <Page id="goods" title={words.title} lead={words.lead}><EachFund>{(props) => <OfFund key={props.fundId} {...props} />}</EachFund></Page>
)
export default GoodsPage
