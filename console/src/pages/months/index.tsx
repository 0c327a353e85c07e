import { Button, Table } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { Typed } from '../../components/typed.tsx'
import { accountParts } from '../../format/account.ts'
import { chinaMoment } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { useMe } from '../../api/me.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Month = Output<'GET /audit/months'>['items'][number]
const figures = ['opening', 'in', 'out', 'closing'] as const

const Kinds = ({ kinds }: Pick<Month, 'kinds'>) => {
  const { say } = useSpeech()
  const nameOf = (kind: string): string => { const words = text.kindNames[kind]; return words ? say(words) : kind }
  return (
    <Table
      dataSource={kinds} rowKey={(row) => row.kind} pagination={false} size="small"
      columns={[
        { title: say(text.trial.kind), key: 'kind', render: (_, row) => nameOf(row.kind) },
        ...figures.map((figure) => ({
          title: say(text.months[figure]), key: figure, align: 'right' as const,
          render: (_: unknown, row: Month['kinds'][number]) => (
            <Amount asset={accountParts(`${row.kind}:`).asset} amount={row[figure]} />
          ),
        })),
      ]}
    />
  )
}

/** What was booked in the month for earlier, closed ones; each marked with the month that it belongs to. */
const Late = ({ late }: Pick<Month, 'late'>) => {
  const { say } = useSpeech()
  const nameOf = (movement: string): string => { const words = text.movementNames[movement]; return words ? say(words) : movement }
  if (late.length === 0) return null
  return (
    <>
      <h3>{say(text.months.lateTitle)}</h3>
      <Table<Month['late'][number]>
        dataSource={late} rowKey={(row) => `${row.month} ${row.movement} ${row.reversal}`} pagination={false} size="small"
        columns={[
          {
            title: say(text.journal.movement), key: 'movement', render: (_, row) => (
              <>
                {nameOf(row.movement)}
                {row.reversal && <span className="tag">{say(text.journal.reversal)}</span>}
                <span className="tag">{say(text.months.late, { month: row.month })}</span>
              </>
            ),
          },
          { title: say(text.months.movements), dataIndex: 'movements', align: 'right' },
          { title: say(text.journal.amount), key: 'amount', align: 'right', render: (_, row) => <Amount asset={row.asset} amount={row.amount} /> },
        ]}
      />
    </>
  )
}

const Close = ({ community, done }: { community: string; done: () => void }) => {
  const { say } = useSpeech()
  const [month, setMonth] = useState('')
  const action = useAction('POST /audit/months/:month/closing')
  const run = async (): Promise<void> => { if (await action.send({ community, month })) done() }
  return (
    <section className="card" data-testid="close-month">
      <div className="filters">
        <Typed id="month" label={text.months.month} value={month} change={setMonth} />
        <Button disabled={!/^\d{4}-\d{2}$/.test(month)} loading={action.busy} onClick={() => void run()}>
          {say(text.months.close)}
        </Button>
      </div>
      {action.failure && <FailureNote failure={action.failure} />}
    </section>
  )
}

const Months = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const me = useMe()
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /audit/months', { community })
  const words = text.months
  return (
    <Page id="months" title={words.title} lead={words.lead}>
      {mayAdminister(me.roles, community) && <Close community={community} done={pages.again} />}
      <DataTable
        id="months" pages={pages} rowKey={(row) => row.month} open={open}
        renderDetail={({ kinds, late }) => <div data-testid="month-detail"><Kinds kinds={kinds} /><Late late={late} /></div>}
        columns={[
          { title: say(words.month), dataIndex: 'month' },
          { title: say(words.movements), dataIndex: 'movements', align: 'right' },
          { title: say(words.closedAt), key: 'closedAt', render: (_, row) => chinaMoment(row.closedAt) },
          { title: say(words.by), key: 'by', render: (_, row) => (row.closedByName === 'system' ? say(text.movement.system) : row.closedByName) },
          {
            key: 'show', render: (_, { month }) => (
              <Button type="link" onClick={() => setOpen(open === month ? undefined : month)}>
                {say(open === month ? words.hide : words.show)}
              </Button>
            ),
          },
        ]}
        exporting={{
          what: 'months', of: community, header: ['month', 'kind', ...figures],
          rows: async () => (await pages.all()).flatMap(({ month, kinds }) =>
            kinds.map((line) => [month, line.kind, ...figures.map((figure) => line[figure])])),
        }}
      />
    </Page>
  )
}
export default Months
