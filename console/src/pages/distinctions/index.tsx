import type { Output } from '../../../../shared/contract/index.ts'
import { hoursText } from '../../../../shared/units.ts'
import { useMe } from '../../api/me.tsx'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { useRead } from '../../api/use-read.ts'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { Reasoned } from '../../components/reasoned.tsx'
import { mayAdminister } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { EnterForm } from './enter-form.tsx'
import { type Kind, kinds } from './model.ts'

type Row = Output<'GET /distinctions'>['items'][number]

const Stars = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const words = text.distinctions
  const read = useRead('GET /star-table', { community })
  if (read.status !== 'ready') return null
  return (
    <section className="card" data-testid="stars">
      <h2>{say(words.stars)}</h2>
      {read.data.levels.map(({ level, minutes, people }) => (
        <p key={level}>{say(words.starLine, { level, hours: hoursText(minutes), people })}</p>
      ))}
      <p className="note">{say(words.starHelp)}</p>
    </section>
  )
}

const Withdraw = ({ row, community, done }: { row: Row; community: string; done: () => void }) => {
  const words = text.distinctions
  const action = useAction('POST /people/:personId/distinctions/:distinctionId/withdrawal')
  const run = async (reason: string): Promise<void> => {
    if (await action.send({ community, personId: row.personId, distinctionId: row.id, reason })) done()
  }
  if (row.state !== 'standing' && row.state !== 'onNotice') return null
  return (
    <>
      <Reasoned id={`withdraw-${row.id}`} label={words.reason} action={words.withdraw} busy={action.busy} run={(reason) => void run(reason)} />
      {action.failure && <FailureNote failure={action.failure} />}
    </>
  )
}

const DistinctionsPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { value, set } = useFilter()
  const kind = (value('kind') ?? 'training') as Kind
  const may = mayAdminister(useMe().roles, community)
  const pages = usePages('GET /distinctions', { community, kind })
  const words = text.distinctions
  return (
    <Page id="distinctions" title={words.title} lead={words.lead}>
      <Stars community={community} />
      {may && <EnterForm key={kind} community={community} kind={kind} done={pages.again} />}
      <DataTable
        id="distinctions" pages={pages} rowKey={(row) => row.id}
        filters={(
          <Choice id="kind" label={words.kind} value={kind} required choose={(next) => set('kind', next)}
            options={kinds.map((one) => [one, say(words[one])])} />
        )}
        columns={[
          { title: say(text.certificates.name), dataIndex: 'nameMasked' },
          { title: say(words.name), key: 'name', render: (_, row) => <>{row.name} <span className="note">{row.content}</span></> },
          { title: say(words.body), dataIndex: 'body' },
          { title: say(words.day), dataIndex: 'day' },
          {
            title: say(words.state), key: 'state',
            render: (_, row) => <>{say(words[row.state])} <span className="note">{row.withdrawalReason}</span></>,
          },
          { title: say(words.by), dataIndex: 'enteredByName' },
          ...(may ? [{
            title: '', key: 'work',
            render: (_: unknown, row: Row) => <Withdraw row={row} community={community} done={pages.again} />,
          }] : []),
        ]}
        exporting={{
          what: `distinctions-${kind}`, of: community, header: ['nameMasked', 'name', 'day', 'state'],
          rows: async () => (await pages.all()).map((row) => [row.nameMasked, row.name, row.day, row.state]),
        }}
      />
    </Page>
  )
}
export default DistinctionsPage
