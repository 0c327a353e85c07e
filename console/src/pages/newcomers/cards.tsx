import { useState } from 'react'
import { Link } from 'react-router'
import { usePages } from '../../api/use-pages.ts'
import { ActButton } from '../../components/act-button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Photos } from '../../components/photos.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Disclosure } from '../people/disclosure.tsx'

const words = text.newcomers

interface CardProps { personId: string; community: string; fileId: string; again: () => void }

/** The card beside the name on record, each shown with a log; then yes or no. */
const Look = ({ personId, community, fileId, again }: CardProps) => (
  <div className="decide" data-testid={`card-${personId}`}>
    <Photos fileIds={[fileId]} />
    <Disclosure person={{ id: personId }} />
    <ActButton call="POST /people/:personId/real-name/acceptance" id={`seen-${personId}`} label={words.cardAccept}
      done={again} input={{ personId, community, fileId }} />
    <ReasonAct call="POST /people/:personId/real-name/refusal" id={`card-${personId}`} label={words.cardReason} done={again}
      choices={[{ id: 'refuse', label: words.cardRefuse, input: (reason) => ({ personId, community, fileId, reason }) }]} />
  </div>
)

/** The photos of identity cards that wait for a look; a photo is opened one by one, since each view is kept (PV-04). */
export const Cards = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /real-name-checks', { community })
  return (
    <>
      <h2>{say(words.cards)}</h2>
      <p className="note">{say(words.cardsLead)}</p>
      <DataTable
        id="cards" pages={pages} rowKey={(row) => row.personId} empty={words.noCards} open={open}
        renderDetail={({ personId, fileId }) => (
          <Look personId={personId} community={community} fileId={fileId} again={pages.again} />
        )}
        columns={[
          {
            title: say(words.person), key: 'person',
            render: (_, row) => <Link to={routes.person(community, row.personId)}>{row.nameMasked}</Link>,
          },
          { title: say(words.cardAt), key: 'askedAt', render: (_, row) => chinaMinute(row.askedAt) },
          {
            key: 'open', align: 'right',
            render: (_, { personId }) => <DetailButton of={personId} open={open} setOpen={setOpen} show={words.look} />,
          },
        ]}
        exporting={{
          what: 'cards', of: community, header: ['id', 'person', 'at'],
          rows: async () => (await pages.all()).map((row) => [row.personId, row.nameMasked, row.askedAt]),
        }}
      />
    </>
  )
}
