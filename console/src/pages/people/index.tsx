import { Button } from 'antd'
import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { InfoNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { Typed } from '../../components/typed.tsx'
import { shortId } from '../../format/account.ts'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister, mayServe } from '../../shell/permissions.ts'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { keepPerson, peopleHeader, personCells, withChanges, type PersonRow } from './model.ts'
import { PersonPanel } from './person-panel.tsx'
import { RoleTag } from './role-tag.tsx'

interface Opening {
  may: boolean
  open: string | undefined
  toggle: (id: string) => void
}

const useColumns = ({ may, open, toggle }: Opening): TableColumnsType<PersonRow> => {
  const { say } = useSpeech()
  const work = {
    title: '', key: 'open', align: 'right' as const,
    render: (_: unknown, row: PersonRow) => (
      <Button
        size="small" onClick={() => toggle(row.id)} aria-expanded={open === row.id} data-testid={`open-${row.id}`}
      >
        {say(open === row.id ? text.people.close : text.people.open)}
      </Button>
    ),
  }
  return [
    {
      title: say(text.people.name), key: 'name',
      render: (_, row) => (
        <Link to={routes.person(row.community, row.id)} data-testid={`record-${row.id}`}><strong>{row.nameMasked}</strong></Link>
      ),
    },
    {
      title: say(text.people.phone), key: 'phone',
      render: (_, row) => (row.phoneLast4 ? `•••• ${row.phoneLast4}` : '—'),
    },
    {
      title: say(text.people.roles), key: 'roles',
      render: (_, row) => (row.roles.length === 0
        ? <span className="note">{say(text.people.resident)}</span>
        : row.roles.map((held) => <RoleTag key={held.role + held.scope} held={held} />)),
    },
    {
      title: say(text.people.household), key: 'household',
      render: (_, row) => (row.householdId ? <code title={row.householdId}>{shortId(row.householdId)}</code> : '—'),
    },
    { title: say(text.people.registeredAt), key: 'registeredAt', render: (_, row) => chinaMinute(row.registeredAt) },
    ...(may ? [work] : []),
  ]
}

const People = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const me = useMe()
  const { value, set } = useFilter()
  const sought = value('sought') ?? ''
  const role = value('role')
  const [changed, setChanged] = useState<Record<string, PersonRow>>({})
  const [open, setOpen] = useState<string>()
  const show = value('show') === 'away' ? 'away' : 'here'
  const pages = usePages('GET /people', { community, show }, keepPerson, { sought, role })
  const may = mayAdminister(me.roles, community)
  const columns = useColumns({ may: may && show === 'here', open, toggle: (id) => setOpen(open === id ? undefined : id) })
  const back = {
    title: say(text.people.met), key: 'met',
    render: (_: unknown, { id }: PersonRow) => (
      <ReasonAct call="POST /people/:personId/meetings" id={id} label={text.people.howMet} done={pages.again}
        choices={[{ id: 'met', label: text.people.bringBack, input: (note) => ({ personId: id, note }) }]} />
    ),
  }
  const roles = Object.entries(text.roleNames).map(([key, words]): [string, string] => [key, say(words)])
  const change = (row: PersonRow): void => setChanged((before) => ({ ...before, [row.id]: row }))
  return (
    <Page id="people" title={text.people.title} lead={text.people.lead}>
      {!may && <InfoNote>{say(text.people.readOnly)}</InfoNote>}
      <DataTable
        id="people" pages={{ ...pages, rows: withChanges(pages.rows, changed) }}
        columns={show === 'away' && mayServe(me.roles, community) ? [...columns, back] : columns}
        rowKey={(row) => row.id} filters={(
          <>
            <Choice id="show" label={text.people.show} required value={show} choose={(next) => set('show', next === 'away' ? next : undefined)}
              options={[['here', say(text.people.here)], ['away', say(text.people.away)]]} />
            <Typed id="sought" label={text.people.filterText} value={sought} change={(next) => set('sought', next)} />
            <Choice id="role" label={text.people.role} value={role} all={text.people.filterRole}
              options={[['resident', say(text.people.resident)], ...roles]} choose={(next) => set('role', next)} />
          </>
        )}
        open={open} renderDetail={(row) => <PersonPanel person={row} community={community} change={change} />}
        exporting={{
          what: 'people', of: community, header: peopleHeader, rows: async () => (await pages.all()).map(personCells),
        }}
      />
    </Page>
  )
}
export default People
