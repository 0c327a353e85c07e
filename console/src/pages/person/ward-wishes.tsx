import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { mostPhotos } from '../../../../shared/files.ts'
import { wishIsOpen } from '../../../../shared/giving.ts'
import { yuanText } from '../../../../shared/units.ts'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { Choice } from '../../components/choice.tsx'
import { Deed } from '../../components/deed.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { PhotoUpload } from '../../components/photo-upload.tsx'
import { Photos } from '../../components/photos.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PartProps } from './index.tsx'

const words = text.wardWishes

type Wish = Output<'GET /people/:personId/ward-gift-wishes'>['items'][number]

/** Yes or no; after a yes it can only be taken back. */
const PaperForm = ({ personId, wish, again }: { personId: string; wish: Wish; again: () => void }) => {
  const { say } = useSpeech()
  const [answer, setAnswer] = useState<string>()
  const [papers, setPapers] = useState<string[]>([])
  const { id: wishId, state } = wish
  const options: [string, string][] = state === 'asked'
    ? [['yes', say(words.yes)], ['no', say(words.no)]] : [['no', say(words.back)]]
  return (
    <Deed id={`paper-${wishId}`} title={words.record} call="POST /people/:personId/ward-gift-wishes/:wishId/answer"
      button={words.record} done={words.recorded} noteless after={() => { setAnswer(undefined); setPapers([]); again() }}
      input={() => (answer && papers.length > 0 ? { personId, wishId, agrees: answer === 'yes', papers } : undefined)}>
      <Choice id={`answer-${wishId}`} label={words.answer} all={words.choose} value={answer} options={options} choose={setAnswer} />
      <p className="note">{say(words.papers)}</p>
      <PhotoUpload id={`paper-photos-${wishId}`} purpose="evidence" fileIds={papers} change={setPapers} most={mostPhotos} />
    </Deed>
  )
}

const WishLine = ({ personId, wish, again }: { personId: string; wish: Wish; again: () => void }) => {
  const { say } = useSpeech()
  const { id, childName, campaign, amountFen, message, state, endsAt, papers } = wish
  return (
    <div data-testid={`ward-wish-${id}`}>
      <Facts wide>
        <Fact name={say(words.child)}>{childName}</Fact>
        <Fact name={say(words.campaign)}>{campaign.title}</Fact>
        <Fact name={say(words.amount)}>{yuanText(amountFen)}</Fact>
        {message !== undefined && <Fact name={say(words.words)}>{message}</Fact>}
        <Fact name={say(words.state)}>{say(words.states[state])}</Fact>
        {wishIsOpen(wish) && <Fact name={say(words.until)}>{chinaMinute(endsAt)}</Fact>}
      </Facts>
      <Photos fileIds={papers} />
      {wishIsOpen(wish) && <PaperForm personId={personId} wish={wish} again={again} />}
    </div>
  )
}

const newest = 50

/** What children wish to give whose guardian stands at the desk, where there is anything (CF-16). */
export const WardWishesPart = ({ person: { id: personId } }: PartProps) => {
  const { say } = useSpeech()
  const read = useRead('GET /people/:personId/ward-gift-wishes', { personId, limit: newest })
  const kept = useKept(read, personId)
  if (read.status === 'failed') return <FailureNote failure={read.failure} again={read.again} />
  if (!kept || kept.items.length === 0) return null
  return (
    <section className="card panel" data-testid="ward-wishes">
      <h2>{say(words.title)}</h2>
      <p className="note">{say(words.lead)}</p>
      {kept.items.map((wish) => <WishLine key={wish.id} personId={personId} wish={wish} again={read.again} />)}
    </section>
  )
}
