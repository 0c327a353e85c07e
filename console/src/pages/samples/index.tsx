import { Button } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { Typed } from '../../components/typed.tsx'
import { chinaMoment } from '../../format/moment.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Drawn } from './drawn.tsx'

const Draw = ({ community, done }: { community: string; done: () => void }) => {
  const { say } = useSpeech()
  const [wanted, setWanted] = useState({ from: '', to: '', size: '20', seed: '' })
  const action = useAction('POST /audit/samples')
  const field = (name: keyof typeof wanted) => (next: string) => setWanted((before) => ({ ...before, [name]: next }))
  const run = async (): Promise<void> => {
    if (await action.send({ ...wanted, community, size: Number(wanted.size) })) done()
  }
  const ready = wanted.from && wanted.to && wanted.seed.trim() && Number(wanted.size) > 0
  return (
    <section className="card" data-testid="draw-sample">
      <div className="filters">
        <Typed id="sample-from" label={text.journal.since} type="date" value={wanted.from} change={field('from')} />
        <Typed id="sample-to" label={text.journal.until} type="date" value={wanted.to} change={field('to')} />
        <Typed id="sample-size" label={text.samples.size} value={wanted.size} change={field('size')} width={90} />
        <Typed id="sample-seed" label={text.samples.seed} value={wanted.seed} change={field('seed')} width={260} />
        <Button disabled={!ready} loading={action.busy} onClick={() => void run()} data-testid="draw">{say(text.samples.draw)}</Button>
      </div>
      {action.failure && <FailureNote failure={action.failure} />}
    </section>
  )
}

const Samples = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /audit/samples', { community })
  const words = text.samples
  return (
    <Page id="samples" title={words.title} lead={words.lead}>
      <Draw community={community} done={pages.again} />
      <DataTable
        id="samples" pages={pages} rowKey={(row) => row.id} open={open}
        renderDetail={({ id }) => <Drawn community={community} sampleId={id} />}
        columns={[
          { title: say(words.drawnAt), key: 'drawnAt', render: (_, row) => chinaMoment(row.drawnAt) },
          { title: say(words.days), key: 'days', render: (_, row) => `${row.from} – ${row.to}` },
          { title: say(words.seed), dataIndex: 'seed' },
          { title: say(words.size), dataIndex: 'size', align: 'right' },
          { title: say(words.population), dataIndex: 'population', align: 'right' },
          { title: say(text.months.by), dataIndex: 'drawnByName' },
          {
            key: 'show', render: (_, { id }) => (
              <Button type="link" onClick={() => setOpen(open === id ? undefined : id)}>
                {say(open === id ? text.months.hide : text.months.show)}
              </Button>
            ),
          },
        ]}
        exporting={{
          what: 'samples', of: community, header: ['drawnAt', 'fromDay', 'toDay', 'seed', 'size', 'population', 'drawnBy', 'id'],
          rows: async () => (await pages.all()).map((row) =>
            [row.drawnAt, row.from, row.to, row.seed, row.size, row.population, row.drawnByName, row.id]),
        }}
      />
    </Page>
  )
}
export default Samples
