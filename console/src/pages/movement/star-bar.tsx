import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { Button } from 'antd'
import { Deed } from '../../components/deed.tsx'
import { InfoNote } from '../../components/failure-note.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Reversible } from './model.ts'

type Begun = Output<'POST /people/:personId/star-bars'>
const words = text.starBar

/** Begins a bar from rising in stars, for a record that was false and has been taken back (VR-09). */
export const StarBar = ({ community, subject }: { community: string; subject: Reversible }) => {
  const { say } = useSpeech()
  const [open, setOpen] = useState(false)
  const [begun, setBegun] = useState<Begun>()
  if (!open) return <Button onClick={() => setOpen(true)} data-testid="star-bar-open">{say(words.title)}</Button>
  return (
    <section className="card panel">
      <Deed
        id="star-bar" title={words.title} lead={words.lead} call="POST /people/:personId/star-bars" button={words.begin} done={words.done}
        noteLabel={words.reason} input={(reason) => ({ community, ...subject, reason })} after={setBegun}
      />
      {begun && (
        <InfoNote>
          {say(words.until, { notice: chinaMinute(begun.noticeEndsAt), until: chinaMinute(begun.barredUntil) })}
        </InfoNote>
      )}
    </section>
  )
}
