import { Input } from 'antd'
import { useState } from 'react'
import { usePages } from '../../api/use-pages.ts'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { PhotoUpload } from '../../components/photo-upload.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Nomination } from './nomination.tsx'

interface Props { community: string; roundId: string; serves: boolean }
const words = text.honours
const longestName = 40
// As many as the server takes.
const mostPhotos = 3

/** For an organisation, or a neighbour without a phone. */
const NominateAtDesk = ({ community, roundId, done }: Omit<Props, 'serves'> & { done: () => void }) => {
  const { say } = useSpeech()
  const [named, setNamed] = useState<Named>()
  const [by, setBy] = useState<'organisation' | 'neighbour'>('organisation')
  const [byName, setByName] = useState('')
  const [photos, setPhotos] = useState<string[]>([])
  const after = () => { setPhotos([]); done() }
  return (
    <section className="card panel">
      <Deed id="nominate" title={words.nominate} lead={words.nominateLead} call="POST /honour-work/rounds/:roundId/nominations"
        button={words.nominateButton} done={words.nominated} noteLabel={words.words} after={after}
        input={(said) => (named && byName.trim()
          ? { community, roundId, personId: named.personId, words: said, by, byName: byName.trim(), photos } : undefined)}>
        <PersonField id="nominee" named={named} name={setNamed} />
        <Choice id="by" label={words.by} value={by} required choose={(next) => setBy(next === 'neighbour' ? next : 'organisation')}
          options={(['organisation', 'neighbour'] as const).map((key) => [key, say(words[key])])} />
        <DeedField label={words.byName}>
          <Input value={byName} maxLength={longestName} onChange={(event) => setByName(event.target.value)} data-testid="by-name" />
        </DeedField>
        <PhotoUpload id="nominee" purpose="honour" fileIds={photos} change={setPhotos} most={mostPhotos} />
      </Deed>
    </section>
  )
}

/** All nominations of a round, in the order of nomination, each with what is to be done. */
export const Nominations = ({ community, roundId, serves }: Props) => {
  const { say } = useSpeech()
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /honour-work/rounds/:roundId/nominations', { community, roundId })
  return (
    <>
      <DataTable
        id="nominations" pages={pages} rowKey={(row) => row.id} open={open} empty={words.noNominations}
        filters={<p className="note">{say(words.order)}</p>}
        renderDetail={(row) => <Nomination community={community} nominationId={row.id} done={pages.again} />}
        columns={[
          { title: say(words.who), dataIndex: 'nameMasked' },
          { title: say(words.by), key: 'by', render: (_, row) => (row.by === 'self' ? say(words.self) : `${say(words[row.by])} ${row.byName}`) },
          { title: say(words.state), key: 'state', render: (_, row) => <span data-testid={`state-${row.id}`}>{say(words.states[row.state])}</span> },
          { title: say(words.openObjections), dataIndex: 'openObjections', align: 'right' },
          { title: '', key: 'open', render: (_, row) => <DetailButton of={row.id} open={open} setOpen={setOpen} show={words.show} /> },
        ]}
        exporting={{
          what: 'nominations', of: community, header: ['id', 'nameMasked', 'by', 'state', 'resolution', 'reason'],
          rows: async () => (await pages.all()).map((row) =>
            [row.id, row.nameMasked, row.byName, row.state, row.resolution ?? '', row.reason ?? '']),
        }}
      />
      {serves && <NominateAtDesk community={community} roundId={roundId} done={pages.again} />}
    </>
  )
}
