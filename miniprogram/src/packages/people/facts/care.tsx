import { purposes } from '../../../../../shared/purposes.ts'
import { Notice } from '../../../components/notice.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { careWords } from '../../../text/people.ts'
import { factsWords } from '../../../text/facts.ts'
import { useText } from '../../../text/use-text.ts'
import { dayWords, type Facts } from './model.ts'
import { Withdraw } from './withdraw.tsx'

/** What the community certifies of me, what for, and the way to end it. */
export const CareFacts = ({ facts, reload }: { facts: Facts; reload: () => Promise<void> }) => {
  const say = useText()
  return (
    <Section title={say(factsWords.care)}>
      <Card id='care'>
        {facts.care.length === 0 && say(factsWords.noCare)}
        {facts.care.map(({ flag, until }) => (
          <Fact key={flag} name={say(careWords[flag])}>{say(factsWords.until)} {say(dayWords(until))}</Fact>
        ))}
        <Notice tone='info'>{say([purposes.care.zh, purposes.care.en])}</Notice>
        {facts.care.length > 0 && <Withdraw purpose='care' done={reload} />}
      </Card>
    </Section>
  )
}
