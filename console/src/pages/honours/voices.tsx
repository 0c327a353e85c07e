import { usePages } from '../../api/use-pages.ts'
import { ActButton } from '../../components/act-button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.honours

interface LookProps { voice: { id: string; nominationId: string }; community: string; fit: boolean; done: () => void }

const Look = ({ voice: { id: voiceId, nominationId }, community, fit, done }: LookProps) => (
  <ActButton id={`${fit ? 'fit' : 'unfit'}-${voiceId}`} call="POST /honour-work/nominations/:nominationId/voices/:voiceId/words"
    label={fit ? words.fit : words.unfit} main={fit} input={{ community, nominationId, voiceId, fit }} done={done} />
)

/** Sentences of supporters that WeChat was in doubt of; the voice counts either way. */
export const Voices = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /honour-work/voices', { community })
  return (
    <DataTable
      id="voices" pages={pages} rowKey={(row) => row.id} empty={words.noVoices}
      columns={[
        { title: say(words.sentences), dataIndex: 'sentence' },
        { title: say(words.by), dataIndex: 'name' },
        { title: '', key: 'fit', render: (_, row) => <Look voice={row} community={community} fit done={pages.again} /> },
        { title: '', key: 'unfit', render: (_, row) => <Look voice={row} community={community} fit={false} done={pages.again} /> },
      ]}
      exporting={{
        what: 'voices', of: community, header: ['id', 'nameMasked', 'text'],
        rows: async () => (await pages.all()).map((row) => [row.id, row.name, row.sentence]),
      }}
    />
  )
}
