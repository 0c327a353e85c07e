import type { TableColumnsType } from 'antd'
import { hoursText } from '../../../../shared/units.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { cells, header, percent, waitOf, type Month } from './model.ts'
import { Newest } from './newest.tsx'

const words = text.honour

const figures = {
  requested: (row: Month) => row.requestedMinutes, redeemed: (row: Month) => row.redeemedMinutes,
  market: (row: Month) => row.marketMinutes, offered: (row: Month) => row.offered?.minutes, owed: (row: Month) => row.owedMinutes,
  pool: (row: Month) => row.poolMinutes,
}
const names = Object.keys(figures) as (keyof typeof figures)[]

const Honour = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const pages = usePages('GET /time-credit/honour', { community })
  const [newest] = pages.rows
  const hours = (minutes: number): string => say(words.hours, { n: hoursText(minutes) })
  const columns: TableColumnsType<Month> = [
    { title: say(words.month), dataIndex: 'month' },
    {
      title: say(words.ratio), key: 'ratio', align: 'right', render: (_, row) => (
        <strong data-testid={`ratio-${row.month}`}>{row.ratioPermille === undefined ? '–' : percent(row.ratioPermille)}</strong>
      ),
    },
    ...names.map((name) => ({
      title: say(words[name]), key: name, align: 'right' as const,
      render: (_: unknown, row: Month) => { const minutes = figures[name](row); return minutes === undefined ? '–' : hours(minutes) },
    })),
    { title: say(words.services), dataIndex: 'services', align: 'right' },
    {
      title: say(words.median), key: 'median',
      render: (_, { medianWaitHours }) => (medianWaitHours === undefined ? '–' : waitOf(say, medianWaitHours)),
    },
  ]
  return (
    <Page id="honour" title={words.title} lead={words.lead}>
      {newest && <Newest month={newest} />}
      <DataTable id="honour" pages={pages} rowKey={(row) => row.month} columns={columns} empty={words.none}
        exporting={{ what: 'honour', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
    </Page>
  )
}
export default Honour
