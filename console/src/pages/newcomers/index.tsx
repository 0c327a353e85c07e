import { Link } from 'react-router'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { ActButton } from '../../components/act-button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Page } from '../../components/page.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister, mayServe } from '../../shell/permissions.ts'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Cards } from './cards.tsx'

const words = text.newcomers

/** Who asks to join, and the community's yes or no. */
const Waiting = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /newcomers', { community })
  return (
    <DataTable
      id="newcomers" pages={pages} rowKey={(row) => row.personId} empty={words.none}
      columns={[
        {
          title: say(words.person), key: 'person',
          render: (_, row) => <Link to={routes.person(community, row.personId)}>{row.nameMasked}</Link>,
        },
        { title: say(words.phone), key: 'phone', render: (_, row) => row.phoneLast4 ?? '' },
        { title: say(words.askedAt), key: 'askedAt', render: (_, row) => chinaMinute(row.askedAt) },
        {
          key: 'acts',
          render: (_, { personId }) => (
            <>
              <ActButton call="POST /newcomers/:personId/acceptance" id={`accept-${personId}`} label={words.accept}
                done={pages.again} input={{ personId, community }} />
              <ReasonAct call="POST /newcomers/:personId/refusal" id={personId} label={words.reason} done={pages.again}
                choices={[{ id: 'refuse', label: words.refuse, input: (reason) => ({ personId, community, reason }) }]} />
            </>
          ),
        },
      ]}
      exporting={{
        what: 'newcomers', of: community, header: ['id', 'person', 'at'],
        rows: async () => (await pages.all()).map((row) => [row.personId, row.nameMasked, row.askedAt]),
      }}
    />
  )
}

/** Who comes new: the community's yes, and a look at the identity card. */
const NewcomersPage = () => {
  const community = useCommunity()
  const me = useMe()
  return (
    <Page id="newcomers" title={words.title} lead={words.lead}>
      {mayAdminister(me.roles, community) && <Waiting community={community} />}
      {mayServe(me.roles, community) && <Cards community={community} />}
    </Page>
  )
}
export default NewcomersPage
