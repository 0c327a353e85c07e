import { Input } from 'antd'
import { useState } from 'react'
import { yuanText } from '../../../../shared/units.ts'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Agreement, agreementCells, agreementHeader, toDraft, usualTerms } from './model.ts'

const words = text.giftPapers
const fields = ['quality', 'use', 'delivery', 'terms'] as const
const longest = { quality: 100, use: 300, delivery: 100, terms: 1000 }

interface Props { community: string; agreement: Agreement; done: () => void }

const Draft = ({ community, agreement: { giftId, state }, done }: Props) => {
  const [said, setSaid] = useState(usualTerms)
  const label = state === 'wanted' ? words.draft : words.draftAnew
  return (
    <Deed id={`draft-${giftId}`} title={label} call="POST /fund-work/gifts/:giftId/agreements" button={label} done={words.drafted} noteless
      input={() => toDraft(community, giftId, said)} after={done}>
      <div className="filters">
        {fields.map((key) => (
          <DeedField key={key} label={words[key]}>
            <Input value={said[key]} maxLength={longest[key]} data-testid={`agreement-${key}`}
              onChange={(event) => setSaid((before) => ({ ...before, [key]: event.target.value }))} />
          </DeedField>
        ))}
      </div>
    </Deed>
  )
}

const Detail = (props: Props) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { community, agreement: { state, donor, editions } } = props
  return (
    <>
      {donor && <Facts><Fact name={say(words.donor)}>{donor}</Fact></Facts>}
      {editions.map(({ edition, quality, use, delivery, terms, byName }) => (
        <p key={edition} className="note">{say(words.edition)} {edition} · {quality} · {use} · {delivery} {terms} · {byName}</p>
      ))}
      {state !== 'agreed' && mayPrepareFunds(roles, community) && <Draft {...props} />}
    </>
  )
}

/** The agreements about gifts, those first that wait to be drafted (CF-14). */
export const Agreements = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /fund-work/agreements', { community })
  const [open, setOpen] = useState<string>()
  return (
    <DataTable id="agreements" pages={pages} rowKey={(row) => row.giftId} empty={words.noAgreements} open={open}
      renderDetail={(row) => <Detail community={community} agreement={row} done={pages.again} />}
      columns={[
        { title: say(words.gift), dataIndex: 'title' },
        { title: say(words.amount), align: 'right', key: 'amount', render: (_, row) => yuanText(row.amountFen) },
        {
          title: say(words.state), key: 'state',
          render: (_, row) => <span data-testid={`agreement-state-${row.giftId}`}>{say(words.agreementStates[row.state])}</span>,
        },
        { key: 'manage', render: (_, { giftId }) => <DetailButton of={giftId} open={open} setOpen={setOpen} show={words.manage} name="agreement" /> },
      ]}
      exporting={{ what: 'agreements', of: community, header: agreementHeader, rows: async () => (await pages.all()).map(agreementCells) }} />
  )
}
