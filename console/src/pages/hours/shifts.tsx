import { useState } from 'react'
import { Link } from 'react-router'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Typed } from '../../components/typed.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { daysAround } from './model.ts'

/** The shifts of some days, each with its sheet and its code. */
export const Shifts = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const words = text.hours
  const { value, set } = useFilter()
  const [usual] = useState(() => daysAround(Date.now()))
  const [from, to] = [value('from') ?? usual.from, value('to') ?? usual.to]
  const pages = usePages('GET /community-shifts', { community, from, to })
  return (
    <DataTable
      id="community-shifts" pages={pages} rowKey={(row) => row.id}
      filters={(
        <>
          <Typed id="shifts-from" label={words.from} type="date" value={from} change={(next) => set('from', next)} />
          <Typed id="shifts-to" label={words.to} type="date" value={to} change={(next) => set('to', next)} />
        </>
      )}
      columns={[
        { title: say(words.shift), key: 'shift', render: (_, row) => <>{row.title}<p className="note">{row.place}</p></> },
        { title: say(words.leader), dataIndex: 'leaderName' },
        { title: say(words.from), key: 'from', render: (_, row) => chinaMinute(row.startsAt) },
        { title: say(words.to), key: 'to', render: (_, row) => chinaMinute(row.endsAt) },
        { title: say(words.taken), dataIndex: 'taken', align: 'right' },
        {
          key: 'links',
          render: (_, row) => (
            <>
              <Link to={routes.sheet(community, row.id)} data-testid={`sheet-${row.id}`}>{say(words.sheet)}</Link>{' · '}
              <Link to={routes.site(community, row.id)}>{say(words.siteCode)}</Link>
            </>
          ),
        },
      ]}
      exporting={{
        what: 'shifts', of: community, header: ['shift', 'place', 'leader', 'startsAt', 'endsAt', 'signedUp'],
        rows: async () => (await pages.all()).map((row) => [row.title, row.place, row.leaderName, row.startsAt, row.endsAt, row.taken]),
      }}
    />
  )
}
