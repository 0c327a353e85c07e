import { Amount } from '../../components/amount.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { bandsOf, tell, type Month } from './model.ts'

const words = text.honour

/** What is owed by age, small groups put together before it was published. */
const ByAge = ({ groups }: { groups: Month['owedByAge'] }) => {
  const { say } = useSpeech()
  return (
    <>
      <h3>{say(words.byAge)}</h3>
      <ul className="ages" data-testid="by-age">
        {groups.map(({ bands, people, minutes }) => (
          <li key={bands.join(' ')}>
            <span>{bandsOf(say, bands, text.person.listComma)}</span>
            <span className="note">{say(words.people, { n: people })}</span>
            <Amount asset="timeCredit" amount={minutes} />
          </li>
        ))}
      </ul>
      <p className="note">{say(words.small)}</p>
    </>
  )
}

const Side = ({ side, groups }: { side: 'active' | 'idle'; groups: NonNullable<Month['members']>['active'] }) => {
  const { say } = useSpeech()
  return (
    <>
      <h4>{say(words[side])}</h4>
      {groups.length === 0 && <p className="note">{say(words.fewMembers)}</p>}
      <ul className="ages" data-testid={`members-${side}`}>
        {groups.map(({ bands, people }) => (
          <li key={bands.join(' ')}>
            <span>{bandsOf(say, bands, text.person.listComma)}</span>
            <span className="amount">{say(words.people, { n: people })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who gave or got something of late and who did not, by age (PEERS 3.25). */
const Members = ({ members }: { members: NonNullable<Month['members']> }) => {
  const { say } = useSpeech()
  return (
    <>
      <h3>{say(words.members)}</h3>
      <p className="note">{say(words.membersLead)}</p>
      <Side side="active" groups={members.active} />
      <Side side="idle" groups={members.idle} />
      <p className="note">{say(words.small)}</p>
    </>
  )
}

/** The newest month in plain words. */
export const Newest = ({ month }: { month: Month }) => {
  const { say } = useSpeech()
  return (
    <section className="card" data-testid="newest">
      <h2>{say(words.newest, { month: month.month })}</h2>
      {tell(say, month).map((said) => <p key={said}>{said}</p>)}
      <p className="note">{say(words.published, { at: chinaMinute(month.publishedAt) })}</p>
      {month.owedByAge.length > 0 && <ByAge groups={month.owedByAge} />}
      {month.members && <Members members={month.members} />}
    </section>
  )
}
