import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Deed } from '../../components/deed.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Gift = Output<'GET /team-work/gifts'>['items'][number]
const words = text.teams

/** Which hardship elder a team's time goes to. */
const Placing = ({ gift: { id: giftId, teamId }, community, done }: { gift: Gift; community: string; done: () => void }) => {
  const [named, setNamed] = useState<Named>()
  return (
    <Deed id={`place-${giftId}`} title={words.elder} lead={words.placeLead} call="POST /team-work/gifts/:giftId/placing"
      button={words.place} done={words.placed} noteless after={done}
      input={() => named && { teamId, giftId, community, personId: named.personId }}>
      <PersonField id={`elder-${giftId}`} named={named} name={setNamed} />
    </Deed>
  )
}

export const ToPlace = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /team-work/gifts', { community })
  return (
    <DataTable
      id="team-gifts" pages={pages} rowKey={(row) => row.id} open={open}
      renderDetail={(row) => <Placing gift={row} community={community} done={pages.again} />}
      columns={[
        { title: say(words.name), dataIndex: 'teamName' },
        { title: say(words.minutes), dataIndex: 'minutes', align: 'right' },
        { title: say(words.by), key: 'by', render: (_, row) => `${row.proposedByName}、${row.secondedByName ?? ''}` },
        { title: '', key: 'open', render: (_, row) => <DetailButton of={row.id} open={open} setOpen={setOpen} show={words.show} /> },
      ]}
      exporting={{
        what: 'team-gifts', of: community, header: ['id', 'name', 'minutes'],
        rows: async () => (await pages.all()).map((row) => [row.id, row.teamName, row.minutes]),
      }}
    />
  )
}
