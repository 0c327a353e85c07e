import { usePages } from '../../api/use-pages.ts'
import { ActButton } from '../../components/act-button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { deliveryCells, deliveryHeader, type Delivery } from './model.ts'

const words = text.vouchers
interface Props { row: Delivery; community: string; done: () => void }

/** `receivedBy` is a name of 30 characters at most. */
const mostOfName = 30

const Deliver = ({ row: { id: voucherId }, community, done }: Props) => (
  <ReasonAct call="POST /voucher-work/deliveries/:voucherId/hand-over" id={voucherId} label={words.whoTook} longest={mostOfName} done={done}
    choices={[{ id: 'deliver', label: words.deliver, input: (receivedBy) => ({ voucherId, community, receivedBy }) }]} />
)

const Next = (props: Props) => {
  const { row: { id: voucherId, delivery }, community, done } = props
  const step = 'POST /voucher-work/deliveries/:voucherId/steps'
  const which = { voucherId, community }
  if (delivery === 'ordered') {
    return <ActButton call={step} id={`ready-${voucherId}`} label={words.ready} input={{ ...which, step: 'ready' }} done={done} />
  }
  if (delivery === 'ready') {
    return <ActButton call={step} id={`send-${voucherId}`} label={words.send} input={{ ...which, step: 'sent' }} done={done} />
  }
  return (
    <>
      <Deliver {...props} />
      <ActButton call={step} id={`back-${voucherId}`} label={words.back} main={false} input={{ ...which, step: 'ready' }} done={done} />
    </>
  )
}

/** What is to be brought: packed, on its way, in their hands (PEERS 4.15). */
export const Deliveries = ({ community, may }: { community: string; may: boolean }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /voucher-work/deliveries', { community })
  return (
    <DataTable id="deliveries" pages={pages} rowKey={(row) => row.id} empty={words.noDeliveries}
      columns={[
        { title: say(words.madeAt), key: 'madeAt', render: (_, row) => chinaMinute(row.madeAt) },
        { title: say(words.what), dataIndex: 'title' },
        { title: say(words.left), dataIndex: 'left', align: 'right' },
        { title: say(words.person), key: 'person', render: (_, row) => <>{row.personName}<p className="note">{row.householdName}</p></> },
        {
          title: say(words.step), key: 'step',
          render: (_, row) => row.delivery && <span data-testid={`step-${row.id}`}>{say(words.steps[row.delivery])}</span>,
        },
        { key: 'next', render: (_, row) => may && <Next row={row} community={community} done={pages.again} /> },
      ]}
      exporting={{ what: 'deliveries', of: community, header: deliveryHeader, rows: async () => (await pages.all()).map(deliveryCells) }} />
  )
}
