import { Table } from 'antd'
import { Link } from 'react-router'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Report } from './model.ts'

type Fault = Report['faults'][number]
const accountPattern = /^([a-zA-Z]+:[a-zA-Z]+:[0-9A-Za-z_-]+)( #\d+)?$/
const movementPattern = /^[0-9A-Za-z_.:-]+~\d+$/

/** Where a fault can be looked into: the statement of an account, the event behind a movement. */
const placeOf = (community: string, subject: string): string | undefined => {
  const account = accountPattern.exec(subject)?.[1]
  if (account) return routes.statement(community, account)
  return movementPattern.test(subject) ? routes.movement(community, subject) : undefined
}

/** The faults of a report; what can be looked into opens. */
export const Faults = ({ community, faults }: { community: string; faults: Fault[] }) => {
  const { say } = useSpeech()
  const name = (code: string): string => {
    const words = text.faultNames[code]
    return words ? say(words) : code
  }
  return (
    <Table<Fault>
      className="faults" dataSource={faults} rowKey={(row) => `${row.code}|${row.subject}`} pagination={false} size="small"
      tableLayout="fixed"
      columns={[
        { title: say(text.reconciliation.code), key: 'code', render: (_, row) => name(row.code) },
        {
          title: say(text.reconciliation.subject), key: 'subject',
          render: (_, row) => {
            const place = placeOf(community, row.subject)
            return place ? <Link to={place}><code>{row.subject}</code></Link> : <code>{row.subject}</code>
          },
        },
        { title: say(text.reconciliation.expected), dataIndex: 'expected' },
        { title: say(text.reconciliation.found), dataIndex: 'found' },
      ]}
    />
  )
}
