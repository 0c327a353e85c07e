import { Button } from 'antd'
import type { Output } from '../../../../shared/contract/index.ts'
import { useMe } from '../../api/me.tsx'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { Reasoned } from '../../components/reasoned.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Row = Output<'GET /certificates'>['items'][number]

const Work = ({ row, community, done }: { row: Row; community: string; done: () => void }) => {
  const { say } = useSpeech()
  const words = text.certificates
  const sealing = useAction('POST /people/:personId/certificates/:certificateId/seal')
  const revoking = useAction('POST /people/:personId/certificates/:certificateId/revocation')
  const which = { community, personId: row.personId, certificateId: row.id }
  const seal = async (): Promise<void> => { if (await sealing.send(which)) done() }
  const revoke = async (reason: string): Promise<void> => { if (await revoking.send({ ...which, reason })) done() }
  if (row.state !== 'issued') return null
  return (
    <div>
      {!row.sealedAt && (
        <Button type={row.sealWanted ? 'primary' : 'default'} loading={sealing.busy} onClick={() => void seal()}
          data-testid={`seal-${row.id}`}>{say(words.seal)}</Button>
      )}
      <Reasoned id={`revoke-${row.id}`} label={words.reason} action={words.revoke} busy={revoking.busy} run={(reason) => void revoke(reason)} />
      {sealing.failure && <FailureNote failure={sealing.failure} />}
      {revoking.failure && <FailureNote failure={revoking.failure} />}
    </div>
  )
}

const CertificatesPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const may = mayAdminister(useMe().roles, community)
  const pages = usePages('GET /certificates', { community })
  const words = text.certificates
  return (
    <Page id="certificates" title={words.title} lead={words.lead}>
      <DataTable
        id="certificates" pages={pages} rowKey={(row) => row.id}
        columns={[
          { title: say(words.name), dataIndex: 'nameMasked' },
          {
            title: say(words.period), key: 'period',
            render: (_, row) => <>{row.from} – {row.to}<p className="note">{say(words.askedAt)} {chinaMinute(row.askedAt)}</p></>,
          },
          { title: say(words.minutes), dataIndex: 'minutes', align: 'right' },
          {
            title: say(words.state), key: 'state',
            render: (_, row) => (
              <>
                {say(row.sealedAt && row.state === 'issued' ? words.sealed : words[row.state])}
                {row.reason && <p className="note">{row.reason}</p>}
              </>
            ),
          },
          { title: say(words.number), key: 'number', render: (_, row) => row.number ?? '—' },
          { title: say(words.purpose), key: 'purpose', render: (_, row) => row.purpose ?? '—' },
          ...(may ? [{
            title: say(words.work), key: 'work',
            render: (_: unknown, row: Row) => <Work row={row} community={community} done={pages.again} />,
          }] : []),
        ]}
        exporting={{
          what: 'certificates', of: community, header: ['nameMasked', 'fromDay', 'toDay', 'minutes', 'state', 'number'],
          rows: async () => (await pages.all()).map((row) => [row.nameMasked, row.from, row.to, row.minutes, row.state, row.number]),
        }}
      />
    </Page>
  )
}
export default CertificatesPage
