import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { Photos } from '../../components/photos.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Checks } from './checks.tsx'
import type { Whole } from './model.ts'
import { Objections } from './objections.tsx'
import { Sentences } from './sentences.tsx'
import { Acts } from './acts.tsx'

interface Props { community: string; nominationId: string; done: () => void }
const words = text.honours

/** A nomination with what is known, its conditions, its objections and what is to be done. */
export const Nomination = ({ community, nominationId, done }: Props) => {
  const read = useRead('GET /honour-work/nominations/:nominationId', { community, nominationId })
  // Kept while it is read again: what somebody types in another part stays.
  const whole = useKept(read, nominationId)
  const again = () => { read.again(); done() }
  if (!whole) return read.status === 'failed' ? <FailureNote failure={read.failure} again={read.again} /> : null
  const { nomination } = whole
  return (
    <div className="panel" data-testid={`nomination-${nominationId}`}>
      {read.status === 'failed' && <FailureNote failure={read.failure} again={read.again} />}
      <Said whole={whole} />
      <Sentences community={community} nominationId={nominationId} />
      <Checks community={community} nomination={nomination} done={again} />
      <Objections community={community} nominationId={nominationId} objections={whole.objections} done={again} />
      <Acts community={community} nomination={nomination} done={again} />
    </div>
  )
}

const Said = ({ whole: { nomination, facts, households } }: { whole: Whole }) => {
  const { say } = useSpeech()
  const { resolution, reason, reviewedByName, decidedByName, noticeEndsAt, appeal, appealUntil, revocation } = nomination
  const some: [keyof typeof words, string | number | undefined][] = [
    ['knownSince', facts.knownSince && chinaMinute(facts.knownSince)], ['serviceMinutes', facts.serviceMinutes], ['stars', facts.stars],
    ['points', facts.points], ['households', households], ['resolution', resolution], ['reason', reason], ['reviewedBy', reviewedByName],
    ['noticeUntil', noticeEndsAt && chinaMinute(noticeEndsAt)], ['decidedBy', decidedByName], ['appeal', appeal],
    ['appealUntil', appealUntil && chinaMinute(appealUntil)], ['revocation', revocation
      && `${say(revocation.wronglyGiven ? words.revokeWrongly : words.revokeLater)}：${revocation.reason}（${revocation.byName}）`],
  ]
  return (
    <>
      <p>{nomination.words}</p>
      <Photos fileIds={nomination.photos} />
      <p className="note">{say(words.facts)}：{say(words.factsNote)}</p>
      <Facts wide>
        {some.filter(([, value]) => value !== undefined && value !== '').map(([key, value]) => (
          <Fact key={key} name={say(words[key] as typeof words.title)}>{value}</Fact>
        ))}
      </Facts>
    </>
  )
}
