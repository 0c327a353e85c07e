import { useRead } from '../../api/use-read.ts'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Loading } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.households

/** Members with their shares, heads in time, and what happened, newest first. */
export const Detail = ({ householdId, community }: { householdId: string; community: string }) => {
  const { say } = useSpeech()
  const read = useRead('GET /households/:householdId', { householdId, community })
  if (read.status === 'loading') return <Loading />
  if (read.status === 'failed') return <FailureNote failure={read.failure} again={read.again} />
  const { household, shares, deeds } = read.data
  return (
    <div data-testid={`household-${householdId}`}>
      <Facts wide>
        <Fact name={say(words.code)}>{householdId}</Fact>
        <Fact name={say(words.points)}>{shares.balance}</Fact>
      </Facts>
      <Facts wide>
        {household.members.map((member) => {
          const share = shares.members.find(({ personId }) => personId === member.personId)
          return (
            <Fact key={member.personId} name={member.nameMasked}>
              {say(words.points)} {share?.points ?? 0} · {say(words.earned)} {share?.earned ?? 0} · {say(words.spent)} {share?.spent ?? 0}
              {member.monthlyLimit !== undefined && <> · {say(words.limit)} {member.monthlyLimit}</>}
              <p className="note">{member.personId}</p>
            </Fact>
          )
        })}
      </Facts>
      <h3>{say(words.heads)}</h3>
      <Facts>
        {household.heads.map(({ personId, nameMasked, since }) =>
          <Fact key={`${personId}${since}`} name={chinaMinute(since)}>{nameMasked}</Fact>)}
      </Facts>
      <h3>{say(words.deeds)}</h3>
      <Facts>
        {deeds.map(({ at, what, names, otherName, points }) => (
          <Fact key={`${at}${what}`} name={chinaMinute(at)}>
            {say(words.what[what])} {names.join('、')} {otherName} {points !== undefined && <>{say(words.points)} {points}</>}
          </Fact>
        ))}
      </Facts>
    </div>
  )
}
