import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { mayAdminister } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Team = Output<'GET /team-work'>['items'][number]
const words = text.teams

/** What an administrator may do with a team: let it be or not, and later close it. */
const Work = ({ team: { id: teamId, status }, community, done }: { team: Team; community: string; done: () => void }) => {
  const which = { teamId, community }
  if (status === 'proposed') {
    return (
      <ReasonAct call="POST /team-work/:teamId/review" id={teamId} label={words.reason} done={done} choices={[
        { id: 'approve', label: words.approve, input: (reason) => ({ ...which, approve: true, reason }) },
        { id: 'refuse', label: words.refuse, input: (reason) => ({ ...which, approve: false, reason }) },
      ]} />
    )
  }
  if (status !== 'active') return null
  return (
    <ReasonAct call="POST /team-work/:teamId/closing" id={teamId} label={words.reason} done={done}
      choices={[{ id: 'close', label: words.close, input: (reason) => ({ ...which, reason }) }]} />
  )
}

export const All = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const may = mayAdminister(useMe().roles, community)
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /team-work', { community })
  return (
    <DataTable
      id="teams" pages={pages} rowKey={(row) => row.id} open={open}
      renderDetail={(row) => <Work team={row} community={community} done={pages.again} />}
      columns={[
        { title: say(words.name), dataIndex: 'name' },
        { title: say(words.unit), dataIndex: 'unit' },
        { title: say(words.leader), dataIndex: 'leaderName' },
        { title: say(words.members), dataIndex: 'members', align: 'right' },
        { title: say(words.state), key: 'state', render: (_, row) => <>{say(words[row.status])} <span className="note">{row.reason}</span></> },
        {
          title: '', key: 'open',
          render: (_, row) => (may && (row.status === 'proposed' || row.status === 'active')
            ? <DetailButton of={row.id} open={open} setOpen={setOpen} show={words.show} /> : null),
        },
      ]}
      exporting={{
        what: 'teams', of: community, header: ['id', 'name', 'of', 'leader', 'population', 'state'],
        rows: async () => (await pages.all()).map((row) => [row.id, row.name, row.unit, row.leaderName, row.members, row.status]),
      }}
    />
  )
}
