import { usePages } from '../../api/use-pages.ts'
import { ActButton } from '../../components/act-button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Page } from '../../components/page.tsx'
import { Thumbnail } from '../../components/photos.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.photos
const call = 'POST /files/:fileId/review'

const Waiting = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /file-reviews', { community })
  return (
    <DataTable
      id="photos" pages={pages} rowKey={(row) => row.fileId} empty={words.none}
      columns={[
        {
          title: say(words.photo), key: 'photo',
          render: (_, row) => <Thumbnail id={row.fileId} url={row.url} alt={say(words.purposes[row.purpose])} />,
        },
        { title: say(words.purpose), key: 'purpose', render: (_, row) => say(words.purposes[row.purpose]) },
        { title: say(words.owner), dataIndex: 'ownerName' },
        { title: say(words.at), key: 'at', render: (_, row) => chinaMinute(row.at) },
        {
          key: 'acts',
          render: (_, { fileId }) => (
            <>
              <ActButton call={call} id={`approve-${fileId}`} label={words.approve} done={pages.again}
                input={{ fileId, community, approve: true }} />
              <ReasonAct call={call} id={fileId} label={words.reason} done={pages.again}
                choices={[{ id: 'refuse', label: words.refuse, input: (reason) => ({ fileId, community, approve: false, reason }) }]} />
            </>
          ),
        },
      ]}
      exporting={{
        what: 'photos', of: community, header: ['id', 'type', 'person', 'at'],
        rows: async () => (await pages.all()).map((row) => [row.fileId, row.purpose, row.ownerName, row.at]),
      }}
    />
  )
}

const PhotosPage = () => (
  <Page id="photos" title={words.title} lead={words.lead}>
    <Waiting community={useCommunity()} />
  </Page>
)
export default PhotosPage
