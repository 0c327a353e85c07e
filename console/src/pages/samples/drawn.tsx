import { Button, Table } from 'antd'
import type { Output } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { useRead } from '../../api/use-read.ts'
import { Amount } from '../../components/amount.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { MovementLink } from '../../components/movement-link.tsx'
import { Loading } from '../../components/page.tsx'
import { chinaMoment } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Item = Output<'GET /audit/samples/:sampleId'>['items'][number]
const results = ['right', 'wrong', 'unclear'] as const

/** The movements that were drawn, each with what its review found, or the choice to say so. */
export const Drawn = ({ community, sampleId }: { community: string; sampleId: string }) => {
  const { say } = useSpeech()
  const read = useRead('GET /audit/samples/:sampleId', { community, sampleId })
  const action = useAction('POST /audit/samples/:sampleId/reviews')
  if (read.status === 'loading') return <Loading />
  if (read.status === 'failed') return <FailureNote failure={read.failure} again={read.again} />
  const find = async (movementId: string, result: (typeof results)[number]): Promise<void> => {
    if (await action.send({ community, sampleId, movementId, result })) read.again()
  }
  return (
    <>
      {action.failure && <FailureNote failure={action.failure} />}
      <Table<Item>
        dataSource={read.data.items} rowKey={(row) => row.movementId} pagination={false} size="small"
        columns={[
          { title: say(text.statement.bookedAt), key: 'bookedAt', render: (_, row) => chinaMoment(row.bookedAt) },
          { title: say(text.statement.movement), key: 'movement', render: (_, row) => <MovementLink community={community} row={row} /> },
          { title: say(text.journal.amount), key: 'amount', align: 'right', render: (_, row) => <Amount asset={row.asset} amount={row.amount} /> },
          {
            title: say(text.samples.result), key: 'result',
            render: (_, { movementId, review }) => (review
              ? <>{say(text.samples[review.result])} <span className="note">{review.reviewedByName}</span></>
              : results.map((result) => (
                <Button key={result} size="small" disabled={action.busy} onClick={() => void find(movementId, result)}>
                  {say(text.samples[result])}
                </Button>
              ))),
          },
        ]}
      />
    </>
  )
}
