import { Input } from 'antd'
import { useState } from 'react'
import { Deed, DeedField } from '../../components/deed.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { ActProps } from './acts.tsx'

const words = text.honours

/** The voice of a resident without a phone, from a signed paper. */
export const PaperVoice = ({ community, nomination: { id: nominationId }, done }: ActProps) => {
  const { say } = useSpeech()
  const [named, setNamed] = useState<Named>()
  const [sentence, setSentence] = useState('')
  const [round, setRound] = useState(0)
  const after = (): void => { setNamed(undefined); setSentence(''); setRound(round + 1); done() }
  const said = sentence.trim()
  return (
    <Deed id="paper-voice" title={words.paperVoice} lead={words.paperVoiceLead} call="POST /honour-work/nominations/:nominationId/paper-voices"
      button={words.paperVoiceButton} done={words.taken} noteLabel={words.paperNote} after={after}
      input={(note) => named && { community, nominationId, personId: named.personId, note, ...(said ? { sentence: said } : {}) }}>
      <PersonField key={round} id="voice" named={named} name={setNamed} />
      <DeedField label={words.sentence}>
        <Input value={sentence} maxLength={100} onChange={(event) => setSentence(event.target.value)} data-testid="voice-sentence"
          aria-label={say(words.sentence)} />
      </DeedField>
    </Deed>
  )
}

/** Their objection; another than who takes it down answers. */
export const PaperObjection = ({ community, nomination: { id: nominationId }, done }: ActProps) => {
  const [named, setNamed] = useState<Named>()
  const [round, setRound] = useState(0)
  const after = (): void => { setNamed(undefined); setRound(round + 1); done() }
  return (
    <Deed id="paper-objection" title={words.paperObjection} lead={words.paperObjectionLead}
      call="POST /honour-work/nominations/:nominationId/paper-objections" button={words.paperObjectionButton} done={words.taken}
      noteLabel={words.objectionText} after={after} input={(said) => named && { community, nominationId, personId: named.personId, text: said }}>
      <PersonField key={round} id="objector" named={named} name={setNamed} />
    </Deed>
  )
}
