import type { Output } from '../../../../shared/contract/index.ts'
import { actedFor } from '../../../../shared/acting-words.ts'
import { useAccountNames } from '../../api/account-names.ts'
import { usePages } from '../../api/use-pages.ts'
import { EventData } from '../../components/event-data.tsx'
import { Choice } from '../../components/choice.tsx'
import { ClearFilters } from '../../components/clear-filters.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Page } from '../../components/page.tsx'
import { Typed } from '../../components/typed.tsx'
import { chinaMoment } from '../../format/moment.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { spanOf } from '../journal/model.ts'

const keepWho = ({ who }: { who: string }) => (act: Output<'GET /audit/trail'>['items'][number]): boolean =>
  `${act.actorName} ${act.actorId}`.includes(who)

const Trail = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { value, set } = useFilter()
  const { from, to } = spanOf(value('from'), value('to'))
  const who = value('who') ?? ''
  const type = value('type')
  const pages = usePages('GET /audit/trail',
    { community, ...(type ? { type } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) },
    keepWho, { who })
  const names = useAccountNames(community)
  const nameOf = (act: string): string => { const words = text.actNames[act]; return words ? say(words) : act }
  return (
    <Page id="trail" title={text.trail.title} lead={text.trail.lead}>
      <DataTable
        id="trail" pages={pages} rowKey={(row) => row.eventId}
        columns={[
          { title: say(text.trail.when), key: 'at', render: (_, row) => chinaMoment(row.at) },
          { title: say(text.trail.type), key: 'type', render: (_, row) => nameOf(row.type) },
          {
            title: say(text.trail.who), key: 'who',
            render: (_, row) => say(row.actorId === 'system' ? text.movement.system : actedFor(row.actorName, row.forName)),
          },
          { title: say(text.trail.data), key: 'data', render: (_, row) => <EventData data={row.data} names={names} /> },
          { title: say(text.trail.event), key: 'event', render: (_, row) => <code>{row.eventId}</code> },
        ]}
        filters={(
          <>
            <Choice id="type" label={text.trail.type} value={type} choose={(next) => set('type', next)}
              options={Object.keys(text.actNames).map((act) => [act, nameOf(act)])} />
            <Typed id="who" label={text.trail.who} value={who} change={(next) => set('who', next)} />
            <Typed id="from" label={text.journal.since} type="date" value={value('from') ?? ''} change={(next) => set('from', next)} />
            <Typed id="to" label={text.journal.until} type="date" value={value('to') ?? ''} change={(next) => set('to', next)} />
            <ClearFilters />
          </>
        )}
        exporting={{
          what: 'trail', of: community, header: ['at', 'type', 'actor', 'actorId', 'call', 'eventId', 'data'],
          rows: async () => (await pages.all()).map((act) =>
            [chinaMoment(act.at), act.type, act.actorName, act.actorId, act.call, act.eventId, JSON.stringify(act.data)]),
        }}
      />
    </Page>
  )
}
export default Trail
