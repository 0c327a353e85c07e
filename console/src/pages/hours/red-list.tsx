import { Link } from 'react-router'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

/** The shifts whose hours are nearly due to be recorded, or overdue. */
export const RedList = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const words = text.hours
  const pages = usePages('GET /red-list', { community })
  return (
    <DataTable
      id="red-list" pages={pages} rowKey={(row) => row.shiftId}
      columns={[
        { title: say(words.shift), dataIndex: 'title', render: (title: string) => <strong>{title}</strong> },
        { title: say(words.leader), dataIndex: 'leaderName' },
        { title: say(words.ended), key: 'ended', render: (_, row) => chinaMinute(row.endsAt) },
        {
          title: say(words.deadline), key: 'deadline',
          render: (_, row) => (
            <>{chinaMinute(row.deadline)} <span className="note">{say(row.overdue ? words.overdue : words.soon)}</span></>
          ),
        },
        { title: say(words.unrecorded), dataIndex: 'unrecorded', align: 'right' },
        { key: 'sheet', render: (_, row) => <Link to={routes.sheet(community, row.shiftId)}>{say(words.sheet)}</Link> },
      ]}
      exporting={{
        what: 'red-list', of: community, header: ['shift', 'leader', 'endsAt', 'deadline', 'unrecorded'],
        rows: async () => (await pages.all()).map((row) =>
          [row.title, row.leaderName, row.endsAt, row.deadline, row.unrecorded]),
      }}
    />
  )
}
