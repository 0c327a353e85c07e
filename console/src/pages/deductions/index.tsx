import { Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Handling } from './handling.tsx'
import { cells, header, type Deduction } from './model.ts'

const words = text.deductions

const ProposeForm = ({ community, done }: { community: string; done: () => void }) => {
  const named = useFilter().value('movementId') ?? ''
  const [movementId, setMovementId] = useState(named)
  return (
    <section className="card panel">
      <Deed id="propose-deduction" title={words.propose} call="POST /point-deductions" button={words.submit} done={words.submitted}
        noteLabel={words.why} after={() => { setMovementId(''); done() }}
        input={(reason) => (movementId.trim() ? { community, movementId: movementId.trim(), reason } : undefined)}>
        <DeedField label={words.movement}>
          <Input value={movementId} maxLength={1200} onChange={(event) => setMovementId(event.target.value)} data-testid="deduction-movement" />
        </DeedField>
      </Deed>
    </section>
  )
}

const State = ({ row }: { row: Deduction }) => {
  const { say } = useSpeech()
  const { id, state, taken, writtenOff = 0 } = row
  return (
    <span data-testid={`state-${id}`}>
      {say(words.states[state])} <span className="note">
        {taken !== undefined && say(words.taken, { n: taken })} {writtenOff > 0 && say(words.writtenOff, { n: writtenOff })}
      </span>
    </span>
  )
}

const DeductionsPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const administers = mayAdminister(useMe().roles, community)
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /point-deductions', { community })
  return (
    <Page id="deductions" title={words.title} lead={words.lead}>
      {administers && <ProposeForm community={community} done={pages.again} />}
      <DataTable
        id="deductions" pages={pages} rowKey={(row) => row.id} open={open} empty={words.none}
        renderDetail={(row) => <Handling deduction={row} done={pages.again} />}
        columns={[
          { title: say(words.who), dataIndex: 'nameMasked' },
          {
            title: say(words.what), key: 'what', render: (_, row) => (
              <>{row.movementId ? <Link to={routes.movement(community, row.movementId)}>{row.title}</Link> : row.title}{' '}
                <span className="note">{chinaMinute(row.happenedAt)}</span></>
            ),
          },
          { title: say(words.points), dataIndex: 'amount', align: 'right' },
          { title: say(words.reason), dataIndex: 'reason' },
          { title: say(words.proposedBy), dataIndex: 'proposedByName' },
          { title: say(words.until), key: 'until', render: (_, row) => row.appealUntil && chinaMinute(row.appealUntil) },
          { title: say(words.state), key: 'state', render: (_, row) => <State row={row} /> },
          { title: '', key: 'open', render: (_, row) => <DetailButton of={row.id} open={open} setOpen={setOpen} show={words.show} /> },
        ]}
        exporting={{ what: 'deductions', of: community, header, rows: async () => (await pages.all()).map(cells) }}
      />
    </Page>
  )
}
export default DeductionsPage
