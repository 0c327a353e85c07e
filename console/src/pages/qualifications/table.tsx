import { usePages } from '../../api/use-pages.ts'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Decide, type QualificationRow } from './decide.tsx'

const states = ['asked', 'confirmed', 'refused'] as const
type State = (typeof states)[number]
const isState = (value: string | undefined): value is State => states.some((state) => state === value)

/** The certificates of a community; those that wait unless another state is chosen. */
export const QualificationTable = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const { value, set } = useFilter()
  const chosen = value('state')
  const state: State = isState(chosen) ? chosen : 'asked'
  const words = text.qualifications
  const pages = usePages('GET /qualifications', { community, state })
  const nameOf = ({ kind, name }: QualificationRow): string => (kind === 'training' ? name : say(words.kinds[kind]))
  return (
    <DataTable<QualificationRow>
      id="qualifications" pages={pages} rowKey={(row) => `${row.personId}|${row.kind}|${row.name}`}
      filters={(
        <Choice id="state" label={words.state} value={state} required choose={(next) => set('state', next)}
          options={states.map((one) => [one, say(words[one])])} />
      )}
      columns={[
        { title: say(words.person), dataIndex: 'personName' },
        { title: say(words.kind), key: 'kind', render: (_, row) => nameOf(row) },
        { title: say(words.number), dataIndex: 'number' },
        { title: say(words.until), dataIndex: 'until' },
        { title: say(words.state), key: 'state', render: (_, row) => say(words[row.state]) },
        {
          title: say(words.by), key: 'decided',
          render: (_, row) => (row.state === 'asked'
            ? <Decide row={row} done={pages.again} />
            : <>{row.decidedByName} {row.decidedAt && chinaMinute(row.decidedAt)} <span className="note">{row.reason}</span></>),
        },
      ]}
      exporting={{
        what: 'certificates', of: community, header: ['person', 'certificate', 'name', 'certificateNo', 'goodUntil', 'state', 'decidedBy'],
        rows: async () => (await pages.all()).map((row) =>
          [row.personName, row.kind, row.name, row.number, row.until, row.state, row.decidedByName]),
      }}
    />
  )
}
