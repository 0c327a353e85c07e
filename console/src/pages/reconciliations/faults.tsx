import { Table } from 'antd'
import { Link } from 'react-router'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Report } from './model.ts'

type Fault = Report['faults'][number]
const accountPattern = /^[a-zA-Z]+:[a-zA-Z]+:[0-9A-Za-z_]+$/

/** The faults of a report; an account among them opens its statement. */
export const Faults = ({ community, faults }: { community: string; faults: Fault[] }) => {
  const { say } = useSpeech()
  const name = (code: string): string => {
    const words = text.faultNames[code]
    return words ? say(words) : code
  }
  return (
    <Table<Fault>
      dataSource={faults} rowKey={(row) => `${row.code}|${row.subject}`} pagination={false} size="small"
      columns={[
        { title: say(text.reconciliation.code), key: 'code', render: (_, row) => name(row.code) },
        {
          title: say(text.reconciliation.subject), key: 'subject',
          render: (_, row) => (accountPattern.test(row.subject)
            ? <Link to={routes.statement(community, row.subject)}><code>{row.subject}</code></Link>
            : <code>{row.subject}</code>),
        },
        { title: say(text.reconciliation.expected), dataIndex: 'expected' },
        { title: say(text.reconciliation.found), dataIndex: 'found' },
      ]}
    />
  )
}
