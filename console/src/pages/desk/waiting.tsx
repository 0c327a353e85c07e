import { Button } from 'antd'
import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Deed } from '../../components/deed.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { MergerView } from '../person/merger-view.tsx'
import { actCells, actHeader, detailOf, type Act } from './model.ts'

interface RowProps { act: Act; community: string; again: () => void }

/** The second person's yes or no, with what it is about in full. */
const Decide = ({ act, community, again }: RowProps) => {
  const { say } = useSpeech()
  const me = useMe()
  const plain = useAction('POST /desk-acts/:deskActId/seconding')
  const merger = useAction('POST /mergers/:deskActId/seconding')
  const action = act.merging ? merger : plain
  const second = async (): Promise<void> => {
    if (await action.send({ deskActId: act.id, community })) again()
  }
  return (
    <div className="decide" data-testid={`act-${act.id}`}>
      <p><strong>{detailOf(say, act)}</strong></p>
      <p>{say(text.desk.note)}: {act.note}</p>
      {act.merging && <MergerView personId={act.personId} keepId={act.merging.keepId} community={community} />}
      {act.askedById === me.id
        ? <p className="note">{say(text.desk.own)}</p>
        : (
          <Button type="primary" loading={action.busy} onClick={() => void second()} data-testid={`second-${act.id}`}>
            {say(text.desk.second)}
          </Button>
        )}
      {action.failure && <FailureNote failure={action.failure} />}
      <Deed id={`reject-${act.id}`} title={text.desk.rejectTitle} noteLabel={text.desk.rejectReason} call="POST /desk-acts/:deskActId/rejection"
        button={text.desk.reject} done={text.desk.rejected} after={again}
        input={(reason) => ({ deskActId: act.id, community, reason })} />
    </div>
  )
}

/** What colleagues took down and waits for a second person. */
export const Waiting = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /desk-acts', { community })
  const columns: TableColumnsType<Act> = [
    { title: say(text.desk.kind), key: 'kind', render: (_, act) => say(text.desk.kinds[act.kind]) },
    {
      title: say(text.desk.person), key: 'person',
      render: (_, act) => <Link to={routes.person(community, act.personId)}>{act.nameMasked}</Link>,
    },
    { title: say(text.desk.askedBy), dataIndex: 'askedByName' },
    { title: say(text.desk.askedAt), key: 'askedAt', render: (_, act) => chinaMinute(act.askedAt) },
    {
      title: '', key: 'open', align: 'right', render: (_, act) => (
        <Button size="small" aria-expanded={open === act.id} data-testid={`open-act-${act.id}`}
          onClick={() => setOpen(open === act.id ? undefined : act.id)}>
          {say(open === act.id ? text.people.close : text.people.open)}
        </Button>
      ),
    },
  ]
  return (
    <>
      <h2>{say(text.desk.waiting)}</h2>
      <p className="note">{say(text.desk.waitingLead)}</p>
      <DataTable id="desk-acts" pages={pages} columns={columns} rowKey={(act) => act.id} open={open}
        renderDetail={(act) => <Decide act={act} community={community} again={pages.again} />}
        exporting={{ what: 'desk-acts', of: community, header: actHeader, rows: async () => (await pages.all()).map(actCells) }} />
    </>
  )
}
