import { Button } from 'antd'
import type { Output } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { useRead } from '../../api/use-read.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { OfferForm } from './offer-form.tsx'

const words = text.pledges

const Counts = ({ counts }: { counts: Output<'GET /pledge-counts'> }) => {
  const { say } = useSpeech()
  return (
    <section className="card" data-testid="pledge-counts">
      <h2>{say(words.counts)}</h2>
      {counts.items.map(({ kind, active, done, givenUp }) => (
        <p key={kind}>{say(words.countLine, { label: counts.labels[kind], active, done, givenUp })}</p>
      ))}
      <p>{say(words.party, { n: counts.partyMembers })}</p>
    </section>
  )
}

const Request = ({ ask, done }: { ask: Output<'GET /pledge-requests'>['items'][number]; done: () => void }) => {
  const { say } = useSpeech()
  const action = useAction('POST /people/:personId/pledges/:pledgeId/answer')
  const answer = async (yes: boolean): Promise<void> => {
    if (await action.send({ personId: ask.personId, pledgeId: ask.pledgeId, yes })) done()
  }
  return (
    <div className="filters">
      <span>{ask.claimantMasked} · {ask.title}</span>
      <Button loading={action.busy} onClick={() => void answer(true)} data-testid={`yes-${ask.pledgeId}`}>{say(words.yes)}</Button>
      <Button loading={action.busy} onClick={() => void answer(false)}>{say(words.no)}</Button>
      {action.failure && <FailureNote failure={action.failure} />}
    </div>
  )
}

const Requests = ({ community, done }: { community: string; done: () => void }) => {
  const { say } = useSpeech()
  const read = useRead('GET /pledge-requests', { community })
  if (read.status !== 'ready') return null
  return (
    <section className="card" data-testid="pledge-requests">
      <h2>{say(words.requests)}</h2>
      {read.data.items.length === 0 && <p className="note">{say(words.none)}</p>}
      {read.data.items.map((ask) => <Request key={ask.pledgeId} ask={ask} done={() => { read.again(); done() }} />)}
    </section>
  )
}

const Close = ({ community, offerId, done }: { community: string; offerId: string; done: () => void }) => {
  const { say } = useSpeech()
  const action = useAction('POST /pledge-offers/:offerId/closing')
  const close = async (): Promise<void> => { if (await action.send({ community, offerId })) done() }
  return (
    <>
      <Button size="small" loading={action.busy} onClick={() => void close()} data-testid={`close-${offerId}`}>{say(words.close)}</Button>
      {action.failure && <FailureNote failure={action.failure} />}
    </>
  )
}

const PledgesPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const counts = useRead('GET /pledge-counts', { community })
  const pages = usePages('GET /pledge-offers', { community })
  const labels = counts.status === 'ready' ? counts.data.labels : undefined
  return (
    <Page id="pledges" title={words.title} lead={words.lead}>
      {counts.status === 'ready' && <Counts counts={counts.data} />}
      <Requests community={community} done={counts.again} />
      {labels && <OfferForm community={community} labels={labels} done={pages.again} />}
      <DataTable
        id="pledge-offers" pages={pages} rowKey={(row) => row.id}
        columns={[
          { title: say(words.kind), key: 'kind', render: (_, row) => labels?.[row.kind] ?? row.kind },
          { title: say(words.name), key: 'name', render: (_, row) => <>{row.title} <span className="note">{row.summary}</span></> },
          { title: say(words.taken), key: 'taken', align: 'right', render: (_, row) => `${row.taken} / ${row.places}` },
          { title: say(words.state), key: 'state', render: (_, row) => say(row.open ? words.open : words.closed) },
          { title: '', key: 'close', render: (_, row) => row.open && <Close community={community} offerId={row.id} done={pages.again} /> },
        ]}
        exporting={{
          what: 'pledge-offers', of: community, header: ['kind', 'name', 'size', 'found', 'state'],
          rows: async () => (await pages.all()).map((row) => [row.kind, row.title, row.places, row.taken, row.open ? 'open' : 'closed']),
        }}
      />
    </Page>
  )
}
export default PledgesPage
