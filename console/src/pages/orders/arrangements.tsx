import { useState } from 'react'
import { askedBy } from '../../../../shared/acting-words.ts'
import { arrangedWhen } from '../../../../shared/arrangement-words.ts'
import type { Output } from '../../../../shared/contract/index.ts'
import { serviceOf } from '../../../../shared/services.ts'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Deed } from './deed.tsx'

type Arrangement = Output<'GET /time-bank/arrangements'>['items'][number]

const words = text.arrangements
const queues = ['review', 'missed', 'active', 'done'] as const
type Queue = (typeof queues)[number]

interface Props { arrangement: Arrangement; done: () => void }

const Review = ({ arrangement: { id: arrangementId, community, contentCheck }, done }: Props) => {
  const { say } = useSpeech()
  const { busy, failure, send } = useAction('POST /time-bank/arrangements/:arrangementId/review')
  const decide = (approve: boolean) => async (reason: string) => {
    if (await send({ arrangementId, community, approve, ...(reason ? { reason } : {}) })) done()
  }
  return (
    <>
      {contentCheck !== 'pass' && <p>{say(text.orders.contentCheck)}：{say(text.orders.checks[contentCheck])}</p>}
      <Deed id="arrangement-review" failure={failure} actions={[
        { id: 'approve-arrangement', words: words.approve, busy, main: true, needsText: false, run: decide(true) },
        { id: 'refuse-arrangement', words: words.refuse, busy, run: decide(false) },
      ]} />
    </>
  )
}

const End = ({ arrangement: { id: arrangementId }, done }: Props) => {
  const { busy, failure, send } = useAction('POST /time-bank/arrangements/:arrangementId/end')
  const run = async (reason: string) => { if (await send({ arrangementId, reason })) done() }
  return <Deed id="arrangement-end" failure={failure} actions={[{ id: 'end-arrangement', words: words.end, busy, run }]} />
}

const Deeds = (props: Props) => {
  const { status } = props.arrangement
  if (status === 'review') return <Review {...props} />
  return status === 'active' ? <End {...props} /> : null
}

/** Who comes to whom every week: to review, to look after where a visit could not be booked, to end at the desk. */
export const Arrangements = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const [queue, setQueue] = useState<Queue>('review')
  const pages = usePages('GET /time-bank/arrangements', { community, queue })
  return (
    <DataTable
      id="arrangements" pages={pages} rowKey={(row) => row.id}
      filters={(
        <>
          <h2>{say(words.title)}</h2>
          <Choice id="arrangements-queue" label={text.orders.queue} required value={queue} choose={(value) => setQueue((value ?? 'review') as Queue)}
            options={queues.map((one) => [one, say(words[one])])} />
        </>
      )}
      columns={[
        { title: say(text.orders.state), key: 'state', render: (_, row) => say(words.statuses[row.status]) },
        {
          title: say(text.orders.what), key: 'what',
          render: (_, row) => <><p>{row.title}</p><p className="note">{say(serviceOf(row.service))} {row.note}</p></>,
        },
        {
          title: say(text.orders.when), key: 'when',
          render: (_, row) => <><p>{say(arrangedWhen(row))}</p><p className="note">{row.from} – {row.until}</p></>,
        },
        {
          title: say(text.orders.who), key: 'who',
          render: (_, row) => say(askedBy(row)),
        },
        { title: say(text.orders.helpers), dataIndex: 'volunteerName' },
        {
          title: say(words.missedVisits), key: 'missed',
          render: (_, { missed }) => missed.slice(0, 3).map(({ day, why }) => <p key={day} className="note">{day} {say(why)}</p>),
        },
        { key: 'deeds', render: (_, row) => (row.endReason ? row.endReason : <Deeds arrangement={row} done={pages.again} />) },
      ]}
      exporting={{
        what: 'arrangements', of: community,
        header: ['id', 'status', 'service', 'title', 'when', 'minutes', 'fromDay', 'toDay', 'requester', 'operator', 'volunteer'],
        rows: async () => (await pages.all()).map((row) => [
          row.id, row.status, row.service, row.title, arrangedWhen(row).zh, row.minutes, row.from, row.until, row.requesterName,
          row.operatorName ?? '', row.volunteerName,
        ]),
      }}
    />
  )
}
