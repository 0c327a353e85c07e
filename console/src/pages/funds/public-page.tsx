import { Qr } from '../../components/qr.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { openPage } from './model.ts'

const words = text.funds

/** Where everybody reads the open books, as a link and as a code for the notice board. */
export const PublicPage = ({ kind, id }: { kind: 'funds' | 'campaigns'; id: string }) => {
  const { say } = useSpeech()
  const address = new URL(openPage(kind, id), window.location.href).href
  return (
    <section className="deed">
      <h3>{say(words.publicPage)}</h3>
      <p className="note">{say(words.publicPageLead)}</p>
      <p><a href={address} target="_blank" rel="noreferrer" data-testid={`open-books-${id}`}>{address}</a></p>
      <div style={{ width: 160 }}><Qr text={address} label={say(words.publicPage)} /></div>
    </section>
  )
}
