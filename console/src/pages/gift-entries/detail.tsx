import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { Deed } from '../../components/deed.tsx'
import { PhotoUpload } from '../../components/photo-upload.tsx'
import { Photos } from '../../components/photos.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { mayApproveFunds, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Entry } from './model.ts'

const words = text.giftEntries

/** The papers of an entry, and what may be done while it does not count. */
export const EntryDetail = ({ entry, done }: { entry: Entry; done: () => void }) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const [papers, setPapers] = useState<string[]>([])
  const { id: giftId, community, state } = entry
  const prepares = mayPrepareFunds(roles, community)
  return (
    <>
      <Photos fileIds={[...entry.photos, ...entry.papers]} />
      {entry.reason && <p>{say(words.reason)}：{entry.reason}</p>}
      {state === 'waiting' && (prepares || mayApproveFunds(roles, community)) && (
        <Deed id={`second-${giftId}`} title={words.second} lead={words.secondLead} call="POST /fund-work/gift-entries/:giftId/seconding"
          button={words.confirm} done={words.confirmed} noteless input={() => ({ community, giftId, papers })} after={done}>
          <p className="note">{say(words.papers)}</p>
          <PhotoUpload id={`papers-${giftId}`} purpose="evidence" fileIds={papers} change={setPapers} most={6} />
        </Deed>
      )}
      {(state === 'waiting' || state === 'disputed') && prepares && (
        <ReasonAct call="POST /fund-work/gift-entries/:giftId/withdrawal" id={giftId} label={words.reason} done={done}
          choices={[{ id: 'withdraw', label: words.withdraw, input: (reason) => ({ community, giftId, reason }) }]} />
      )}
    </>
  )
}
