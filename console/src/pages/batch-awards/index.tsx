import { useState } from 'react'
import { yuanText } from '../../../../shared/units.ts'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayServe } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { EnterForm } from './enter.tsx'
import { Lines } from './lines.tsx'
import { cells, header, type Batch } from './model.ts'

const words = text.batchAwards

const Cost = ({ batch }: { batch: Batch }) => {
  const { say } = useSpeech()
  return (
    <>¥{yuanText(batch.foreseenFen)} {batch.leftFen !== undefined && batch.state === 'entered'
      && <span className="note">{say(words.left, { n: `¥${yuanText(batch.leftFen)}` })}</span>}</>
  )
}

const BatchAwardsPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const serves = mayServe(useMe().roles, community)
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /point-batches', { community })
  return (
    <Page id="batch-awards" title={words.title} lead={words.lead}>
      {serves && <EnterForm community={community} done={(batchId) => { setOpen(batchId); pages.again() }} />}
      <DataTable
        id="batch-awards" pages={pages} rowKey={(row) => row.id} open={open} empty={words.none}
        renderDetail={(row) => <Lines batch={row} done={pages.again} />}
        columns={[
          { title: say(words.when), key: 'when', render: (_, row) => chinaMinute(row.at) },
          { title: say(words.occasion), key: 'what', render: (_, row) => <>{row.occasion} <span className="note">{row.rule.title}</span></> },
          { title: say(words.day), dataIndex: 'happenedOn' },
          { title: say(words.people), key: 'people', align: 'right', render: (_, row) => `${row.clean}/${row.rows}` },
          { title: say(words.points), key: 'points', align: 'right', render: (_, row) => (row.state === 'booked' ? row.granted : row.foreseen) },
          { title: say(words.cost), key: 'cost', align: 'right', render: (_, row) => <Cost batch={row} /> },
          { title: say(words.by), dataIndex: 'byName' },
          { title: say(words.state), key: 'state', render: (_, row) => <span data-testid={`state-${row.id}`}>{say(words.states[row.state])}</span> },
          { title: '', key: 'open', render: (_, row) => <DetailButton of={row.id} open={open} setOpen={setOpen} show={words.show} /> },
        ]}
        exporting={{ what: 'batch-awards', of: community, header, rows: async () => (await pages.all()).map(cells) }}
      />
    </Page>
  )
}
export default BatchAwardsPage
