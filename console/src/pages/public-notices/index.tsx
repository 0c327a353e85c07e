import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { useRead } from '../../api/use-read.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Objection = Output<'GET /public-notices/:noticeId/objections'>['items'][number]

interface RulingProps { community: string; noticeId: string; objection: Objection; done: () => void }

const Ruling = ({ community, noticeId, objection, done }: RulingProps) => {
  const { say } = useSpeech()
  const words = text.publicNotices
  const [ruling, setRuling] = useState('')
  const action = useAction('POST /public-notices/:noticeId/objections/:objectionId/ruling')
  const rule = async (upheld: boolean): Promise<void> => {
    if (await action.send({ community, noticeId, objectionId: objection.id, upheld, text: ruling.trim() })) done()
  }
  return (
    <div className="card">
      <p>{objection.text} <span className="note">{objection.byName} {chinaMinute(objection.at)}</span></p>
      {objection.upheld === undefined
        ? (
          <div className="filters">
            <Input value={ruling} onChange={(event) => setRuling(event.target.value)} style={{ width: 320 }} maxLength={500}
              aria-label={say(words.ruling)} placeholder={say(words.ruling)} data-testid={`ruling-${objection.id}`} />
            <Button disabled={!ruling.trim()} loading={action.busy} onClick={() => void rule(false)}>{say(words.dismiss)}</Button>
            <Button disabled={!ruling.trim()} loading={action.busy} onClick={() => void rule(true)}>{say(words.uphold)}</Button>
          </div>
        )
        : <p>{say(objection.upheld ? words.uphold : words.dismiss)}：{objection.ruling}</p>}
      {action.failure && <FailureNote failure={action.failure} />}
    </div>
  )
}

const Objections = ({ community, noticeId, done }: { community: string; noticeId: string; done: () => void }) => {
  const { say } = useSpeech()
  const read = useRead('GET /public-notices/:noticeId/objections', { community, noticeId })
  if (read.status === 'failed') return <FailureNote failure={read.failure} again={read.again} />
  if (read.status !== 'ready') return null
  if (read.data.items.length === 0) return <p className="note">{say(text.publicNotices.none)}</p>
  return read.data.items.map((objection) => (
    <Ruling key={objection.id} community={community} noticeId={noticeId} objection={objection} done={() => { read.again(); done() }} />
  ))
}

const PublicNoticesPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /public-notices', { community })
  const words = text.publicNotices
  return (
    <Page id="public-notices" title={words.title} lead={words.lead}>
      <DataTable
        id="public-notices" pages={pages} rowKey={(row) => row.id} open={open}
        renderDetail={(row) => <Objections community={community} noticeId={row.id} done={pages.again} />}
        columns={[
          { title: say(words.subject), key: 'subject', render: (_, row) => say(words[row.subject]) },
          { title: say(words.who), key: 'who', render: (_, row) => <>{row.nameMasked} <span className="note">{row.title}</span></> },
          { title: say(words.until), key: 'until', render: (_, row) => chinaMinute(row.endsAt) },
          { title: say(words.state), key: 'state', render: (_, row) => say(words[row.state]) },
          { title: say(words.objections), dataIndex: 'openObjections', align: 'right' },
          {
            title: '', key: 'open',
            render: (_, row) => <DetailButton of={row.id} open={open} setOpen={setOpen} show={words.show} name="objections" />,
          },
        ]}
        exporting={{
          what: 'public-notices', of: community, header: ['kind', 'nameMasked', 'text', 'toDay', 'state'],
          rows: async () => (await pages.all()).map((row) => [row.subject, row.nameMasked, row.title, row.endsAt, row.state]),
        }}
      />
    </Page>
  )
}
export default PublicNoticesPage
