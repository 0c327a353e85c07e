import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Page } from '../../components/page.tsx'
import { mayAdminister } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { ChangeForm, RegisterForm } from './form.tsx'
import { cells, header } from './model.ts'
import { StationForm } from './station.tsx'

const words = text.merchants

/** The partner merchants, and who may verify vouchers there. */
const Merchants = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const administers = mayAdminister(useMe().roles, community)
  const pages = usePages('GET /reward-work/merchants', { community })
  const [open, setOpen] = useState<string>()
  return (
    <Page id="merchants" title={words.title} lead={words.lead}>
      <DataTable id="merchants" pages={pages} rowKey={(row) => row.id} empty={words.none} open={open}
        renderDetail={(row) => <ChangeForm key={row.version} merchant={row} done={pages.again} />}
        columns={[
          { title: say(words.name), dataIndex: 'name' },
          { title: say(words.address), dataIndex: 'address' },
          { title: say(words.people), key: 'people', render: (_, row) => row.people.map(({ name }) => name).join('、') },
          {
            title: say(words.state), key: 'state',
            render: (_, row) => <span data-testid={`state-${row.id}`}>{say(row.active ? words.active : words.closed)}</span>,
          },
          {
            key: 'change', render: (_, { id }) => administers && (
              <Button onClick={() => setOpen(open === id ? undefined : id)} data-testid={`change-${id}`}>
                {say(open === id ? words.close : words.change)}
              </Button>
            ),
          },
        ]}
        exporting={{ what: 'merchants', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
      {administers && <StationForm community={community} />}
      {administers && <RegisterForm community={community} done={pages.again} />}
    </Page>
  )
}
export default Merchants
