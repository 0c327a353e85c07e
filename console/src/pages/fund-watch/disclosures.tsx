import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { yuanText } from '../../../../shared/units.ts'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { ActButton } from '../../components/act-button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { PhotoUpload } from '../../components/photo-upload.tsx'
import { Photos } from '../../components/photos.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayApproveFunds, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.fundWatch
type Row = Output<'GET /fund-work/funds/:fundId/disclosures'>['items'][number]
type Update = Row['disclosures'][number]
interface Props { community: string; row: Row; done: () => void }

const WriteForm = ({ community, row: { id: campaignId, state }, done }: Props) => {
  const { say } = useSpeech()
  const [title, setTitle] = useState('')
  const [told, setTold] = useState('')
  const [inFull, setInFull] = useState(false)
  const [photos, setPhotos] = useState<string[]>([])
  const empty = (): void => { setTitle(''); setTold(''); setInFull(false); setPhotos([]); done() }
  return (
    <Deed id={`tell-${campaignId}`} title={words.write} lead={words.writeLead} call="POST /fund-work/campaigns/:campaignId/disclosures"
      button={words.send} done={words.sent} noteless after={empty}
      input={() => (title.trim() && told.trim() ? { community, campaignId, title: title.trim(), text: told.trim(), inFull, photos } : undefined)}>
      <DeedField label={words.updateTitle}>
        <Input value={title} maxLength={60} onChange={(event) => setTitle(event.target.value)} data-testid="update-title" />
      </DeedField>
      <DeedField label={words.text}>
        <Input.TextArea value={told} rows={5} maxLength={2000} onChange={(event) => setTold(event.target.value)} data-testid="update-text" />
      </DeedField>
      {state !== 'open' && (
        <Checkbox checked={inFull} onChange={(event) => setInFull(event.target.checked)} data-testid="update-in-full">{say(words.inFull)}</Checkbox>
      )}
      <h4>{say(words.photos)}</h4>
      <PhotoUpload id="update-photos" purpose="evidence" fileIds={photos} change={setPhotos} most={6} inPublic />
    </Deed>
  )
}

const UpdateLine = ({ community, row, done, update, may }: Props & { update: Update; may: boolean }) => {
  const { say } = useSpeech()
  const { id: disclosureId, title, text: told, state, byName, at, decidedByName, refusedFor, sums, photos } = update
  const which = { community, campaignId: row.id, disclosureId }
  return (
    <li data-testid={`update-${disclosureId}`}>
      <strong>{title}</strong> · {say(words.disclosureStates[state])} · {chinaMinute(at)} · {byName}{decidedByName && ` · ${decidedByName}`}
      {refusedFor && ` · ${refusedFor}`}
      <p>{told}</p>
      <Photos fileIds={photos} />
      {sums && (
        <p className="note">
          {say(words.sums, { in: yuanText(sums.raisedFen), out: yuanText(sums.spentFen), left: yuanText(sums.balanceFen) })}
        </p>
      )}
      {may && state === 'waiting' && (
        <>
          <ActButton call="POST /fund-work/campaigns/:campaignId/disclosures/:disclosureId/decision" id={`publish-${disclosureId}`}
            label={words.publish} input={{ ...which, publish: true }} done={done} />
          <ReasonAct call="POST /fund-work/campaigns/:campaignId/disclosures/:disclosureId/decision" id={disclosureId} label={words.why} done={done}
            choices={[{ id: 'send-back', label: words.sendBack, input: (reason) => ({ ...which, publish: false, reason }) }]} />
        </>
      )}
    </li>
  )
}

const Detail = (props: Props) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { community, row: { disclosures } } = props
  return (
    <>
      <h3>{say(words.updates)}</h3>
      {disclosures.length === 0 && <p className="note">{say(words.noUpdates)}</p>}
      <ul>{disclosures.map((update) => (
        <UpdateLine key={update.id} {...props} update={update} may={mayApproveFunds(roles, community)} />
      ))}</ul>
      {mayPrepareFunds(roles, community) && <WriteForm {...props} />}
    </>
  )
}

/** What each campaign owes the public and by when; what was told, and what waits for a second person (CF-09). */
export const Disclosures = ({ community, fundId }: { community: string; fundId: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /fund-work/funds/:fundId/disclosures', { community, fundId })
  const [open, setOpen] = useState<string>()
  return (
    <>
      <p className="note">{say(words.disclosuresLead)}</p>
      <DataTable id="disclosures" pages={pages} rowKey={({ id }) => id} empty={words.noCampaigns} open={open}
        renderDetail={(row) => <Detail community={community} row={row} done={pages.again} />}
        columns={[
          {
            title: say(words.campaign), key: 'campaign',
            render: (_, row) => <>{row.title}<p className="note memo">{say(text.funds.campaignStates[row.state])}</p></>,
          },
          { title: say(words.lastOn), key: 'last', render: (_, { lastOn }) => lastOn ?? say(words.never) },
          {
            title: say(words.dueOn), key: 'due',
            render: (_, { id, next }) => (
              <span data-testid={`due-${id}`}>
                {next?.dueOn ?? say(words.nothingDue)} {next?.late && <span className="tag">{say(words.late)}</span>}
                {next && <p className="note memo">{say(words.kinds[next.kind])}</p>}
              </span>
            ),
          },
          {
            title: '', key: 'manage',
            render: (_, { id }) => <DetailButton of={id} open={open} setOpen={setOpen} show={words.manage} name="clock" />,
          },
        ]}
        exporting={{
          what: 'disclosures', of: community, header: ['id', 'name', 'state', 'toldOn', 'dueOn', 'isLate'],
          rows: async () => (await pages.all()).map(({ id, title, state, lastOn, next }) =>
            [id, title, state, lastOn, next?.dueOn, next?.late ? 1 : 0]),
        }} />
    </>
  )
}
