import { useState } from 'react'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Detail } from './detail.tsx'
import { stateOf } from './model.ts'

const words = text.households

export const All = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /households', { community })
  return (
    <DataTable
      id="households" pages={pages} rowKey={(row) => row.id} open={open}
      renderDetail={(row) => <Detail householdId={row.id} community={community} />}
      columns={[
        { title: say(words.name), dataIndex: 'name' },
        { title: say(words.head), dataIndex: 'headName' },
        { title: say(words.members), dataIndex: 'members', align: 'right' },
        { title: say(words.state), key: 'state', render: (_, row) => say(words[stateOf(row)]) },
        { title: '', key: 'open', render: (_, row) => <DetailButton of={row.id} open={open} setOpen={setOpen} show={words.show} /> },
      ]}
      exporting={{
        what: 'households', of: community, header: ['id', 'name', 'population', 'state'],
        rows: async () => (await pages.all()).map((row) => [row.id, row.name, row.members, stateOf(row)]),
      }}
    />
  )
}
