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

/** The newest month in plain words. */
export const Newest = ({ month }: { month: Month }) => {
  const { say } = useSpeech()
  return (
    <section className="card" data-testid="newest">
      <h2>{say(words.newest, { month: month.month })}</h2>
      {tell(say, month).map((said) => <p key={said}>{said}</p>)}
      <p className="note">{say(words.published, { at: chinaMinute(month.publishedAt) })}</p>
      {month.owedByAge.length > 0 && <ByAge groups={month.owedByAge} />}
    </section>
  )
}
