import { Radio } from 'antd'
import { useState } from 'react'
import { useRead } from '../../api/use-read.ts'
import { Deed } from '../../components/deed.tsx'
import { FailureNote, InfoNote } from '../../components/failure-note.tsx'
import { Loading } from '../../components/page.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { heirsOf, type Closing } from './model.ts'

const words = text.closings

/** To whom of the verified kin it is to go, for a second worker to approve (TB-11). */
export const ProposeForm = ({ closing: { personId, status, toId }, done }: { closing: Closing; done: () => void }) => {
  const { say } = useSpeech()
  const [to, setTo] = useState<string>()
  const read = useRead('GET /people/:personId', { personId })
  if (read.status === 'loading') return <Loading />
  if (read.status === 'failed') return <FailureNote failure={read.failure} again={read.again} />
  const heirs = heirsOf(read.data.kin).filter((kin) => kin.personId !== toId)
  if (heirs.length === 0 && toId) return null
  if (heirs.length === 0) return <InfoNote>{say(words.noKin)}</InfoNote>
  return (
    <Deed id={`give-${personId}`} title={status === 'open' ? words.propose : words.changed} lead={words.proposeLead}
      call="POST /time-credit/closings/:personId/gift" button={words.submit} done={words.submitted} noteLabel={words.reason} after={done}
      input={(reason) => (to ? { personId, to, reason } : undefined)}>
      <Radio.Group value={to} onChange={(event) => setTo(event.target.value as string)} aria-label={say(words.to)}>
        {heirs.map((kin) => (
          <Radio key={kin.personId} value={kin.personId} data-testid={`to-${kin.personId}`}>
            {say(text.relationNames[kin.relation])} {kin.nameMasked}
          </Radio>
        ))}
      </Radio.Group>
    </Deed>
  )
}
