import { Input } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { Page } from '../../components/page.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { cells, emptyDraft, header, toPlan } from './model.ts'

const words = text.markets
const fields = [['title', 'text', words.name], ['place', 'text', words.place], ['opens', 'datetime-local', words.opens],
  ['closes', 'datetime-local', words.closes], ['redeemFrom', 'datetime-local', words.redeemFrom], ['stalls', 'text', words.stalls]] as const

const PlanForm = ({ community, done }: { community: string; done: () => void }) => {
  const [draft, setDraft] = useState(emptyDraft)
  return (
    <section className="card panel">
      <Deed id="plan-market" title={words.make} call="POST /reward-work/markets" button={words.submit} done={words.made} noteless
        input={() => toPlan(community, draft)} after={() => { setDraft(emptyDraft); done() }}>
        <div className="filters">
          {fields.map(([name, type, label]) => (
            <DeedField key={name} label={label}>
              <Input type={type} value={draft[name]} data-testid={`market-${name}`}
                onChange={(event) => setDraft((before) => ({ ...before, [name]: event.target.value }))} />
            </DeedField>
          ))}
        </div>
      </Deed>
    </section>
  )
}

/** The market days to come, their stalls, and calling one off. */
const Markets = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const administers = mayAdminister(useMe().roles, community)
  const pages = usePages('GET /markets', { community })
  return (
    <Page id="markets" title={words.title} lead={words.lead}>
      <DataTable id="markets" pages={pages} rowKey={(row) => row.id} empty={words.none}
        columns={[
          { title: say(words.name), dataIndex: 'title' },
          { title: say(words.when), key: 'when', render: (_, row) => <>{chinaMinute(row.opensAt)} – {chinaMinute(row.closesAt).slice(11)}</> },
          { title: say(words.place), dataIndex: 'place' },
          { title: say(words.stalls), key: 'stalls', render: (_, row) => row.stalls.join('、') },
          {
            title: say(words.state), key: 'state', render: (_, row) => (
              <>
                <span data-testid={`state-${row.id}`}>{say(row.cancelled ? words.cancelled : words.planned)}</span>
                {row.reason && <p className="note">{row.reason}</p>}
              </>
            ),
          },
          {
            key: 'cancel', render: (_, { id: marketId, cancelled }) => administers && !cancelled && (
              <ReasonAct call="POST /reward-work/markets/:marketId/cancellation" id={marketId} label={words.reason} done={pages.again}
                choices={[{ id: 'cancel', label: words.cancel, input: (reason) => ({ marketId, community, reason }) }]} />
            ),
          },
        ]}
        exporting={{ what: 'markets', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
      {administers && <PlanForm community={community} done={pages.again} />}
    </Page>
  )
}
export default Markets
