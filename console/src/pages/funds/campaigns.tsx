import { useState } from 'react'
import { usePages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { CampaignDetail } from './campaign.tsx'
import { cells, header } from './model.ts'

const words = text.funds

/** The campaigns of a fund, the newest first. */
export const Campaigns = ({ community, fundId }: { community: string; fundId: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /fund-work/funds/:fundId/campaigns', { community, fundId })
  const [open, setOpen] = useState<string>()
  const shown = pages.rows.find(({ id }) => id === open)
  return (
    <>
      <DataTable id="campaigns" pages={pages} rowKey={({ id }) => id} empty={words.noCampaigns}
        columns={[
          {
            title: say(words.campaign), key: 'campaign',
            render: (_, row) => <>{row.plan.title}<p className="note memo">{say(words.modes[row.mode])}</p></>,
          },
          {
            title: say(words.state), key: 'state',
            render: (_, row) => <span data-testid={`state-${row.id}`}>{say(words.campaignStates[row.state])}</span>,
          },
          { title: say(words.days), key: 'days', render: (_, { plan }) => `${plan.firstDay} – ${plan.lastDay}` },
          { title: say(words.raised), key: 'raised', align: 'right', render: (_, row) => <Amount asset="cny" amount={row.raisedFen} /> },
          { title: say(words.goal), key: 'goal', align: 'right', render: (_, { plan }) => <Amount asset="cny" amount={plan.goalFen} /> },
          { title: say(words.filing), key: 'filing', render: (_, { filing }) => filing?.number },
          {
            title: '', key: 'manage',
            render: (_, { id }) => <DetailButton of={id} open={open} setOpen={setOpen} show={words.manage} name="manage" />,
          },
        ]}
        exporting={{ what: 'campaigns', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
      {shown && <CampaignDetail key={`${shown.id}${shown.version}`} community={community} campaign={shown} done={pages.again} />}
    </>
  )
}
