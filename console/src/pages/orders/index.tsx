import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { askedBy } from '../../../../shared/acting-words.ts'
import { serviceOf } from '../../../../shared/services.ts'
import { usePages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { LateMark } from '../../components/late-mark.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute, chinaMoment } from '../../format/moment.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Arrangements } from './arrangements.tsx'
import { Complaints } from './complaints.tsx'
import { Detail } from './detail.tsx'
import { type Queue, queues } from './model.ts'

const words = text.orders

const Orders = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const [params] = useSearchParams()
  const [queue, setQueue] = useState<Queue>(queues.find((one) => one === params.get('queue')) ?? 'review')
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /time-bank/work', { community, queue })
  const done = (): void => {
    setOpen(undefined)
    pages.again()
  }
  return (
    <Page id="orders" title={words.title} lead={words.lead}>
      <DataTable
        id="orders" pages={pages} rowKey={(row) => row.id} open={open}
        renderDetail={(order) => <Detail order={order} done={done} />}
        filters={(
          <Choice id="queue" label={words.queue} required value={queue} choose={(value) => setQueue((value ?? 'review') as Queue)}
            options={queues.map((one) => [one, say(words[one])])} />
        )}
        columns={[
          { title: say(words.state), key: 'state', render: (_, row) => say(words.statuses[row.status]) },
          {
            title: say(words.what), key: 'what',
            render: (_, row) => <><p>{row.title}</p><p className="note">{say(serviceOf(row.service))}</p></>,
          },
          { title: say(words.when), key: 'when', render: (_, row) => chinaMoment(row.startsAt) },
          {
            title: say(words.who), key: 'who',
            render: (_, row) => say(askedBy(row)),
          },
          { title: say(words.helpers), key: 'helpers', render: (_, row) => row.claims.map(({ name }) => name).join('、') },
          { title: say(words.held), key: 'held', align: 'right', render: (_, row) => <Amount asset="timeCredit" amount={row.heldMinutes} /> },
          {
            title: say(words.dueBy), key: 'due',
            render: (_, { dueAt, overdue }) => dueAt && <>{chinaMinute(dueAt)} <LateMark late={overdue} /></>,
          },
          {
            key: 'handle', render: (_, { id }) => (
              <Button type="link" data-testid={`handle-${id}`} onClick={() => setOpen(open === id ? undefined : id)}>
                {say(open === id ? words.hide : words.handle)}
              </Button>
            ),
          },
        ]}
        exporting={{
          what: 'orders', of: community,
          header: ['id', 'status', 'service', 'title', 'startsAt', 'minutes', 'requester', 'operator', 'volunteers', 'heldMinutes'],
          rows: async () => (await pages.all()).map((row) => [
            row.id, row.status, row.service, row.title, row.startsAt, row.minutes, row.requesterName, row.operatorName ?? '',
            row.claims.map(({ name }) => name).join(' '), row.heldMinutes,
          ]),
        }}
      />
      <Arrangements community={community} />
      <Complaints community={community} />
    </Page>
  )
}
export default Orders
