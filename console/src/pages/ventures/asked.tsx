import { yuanText } from '../../../../shared/units.ts'
import { Fact, Facts } from '../../components/facts.tsx'
import { Papers } from '../../components/papers.tsx'
import { Photos } from '../../components/photos.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Judged } from './model.ts'

const words = text.ventures

/** What was applied for: for whom and what, how, and what it costs. */
export const Asked = ({ venture }: { venture: Pick<Judged, 'org' | 'purpose' | 'serves' | 'plan' | 'lines' | 'sumFen' | 'photos' | 'papers'> }) => {
  const { say } = useSpeech()
  const { org, purpose, serves, plan, lines, sumFen, photos, papers } = venture
  return (
    <>
      <Facts>
        <Fact name={say(words.org)}>{org.name}（{say(words.kinds[org.kind])}）{org.creditCode}</Fact>
        <Fact name={say(words.what)}>{purpose}</Fact>
        <Fact name={say(words.serves)}>{serves}</Fact>
        <Fact name={say(words.plan)}>{plan}</Fact>
        <Fact name={say(words.lines)}>{lines.map(({ label, amountFen }) => `${label} ${yuanText(amountFen)}`).join('、')}</Fact>
        <Fact name={say(words.sum)}>{yuanText(sumFen)} {say(text.units.yuan)}</Fact>
      </Facts>
      <Photos fileIds={photos} /><Papers fileIds={papers} />
    </>
  )
}
