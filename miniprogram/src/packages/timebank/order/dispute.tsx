import { View } from '@tarojs/components'
import { Photos } from '../../../components/photo.tsx'
import { Fact, Card, Section } from '../../../components/section.tsx'
import { Notice } from '../../../components/notice.tsx'
import { lasting } from '../../../text/dates.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import type { Dispute as Said } from './model.ts'

const sides = {
  requester: timebankWords.requesterSaid, volunteer: timebankWords.volunteerSaid, worker: timebankWords.workerSaid,
} as const

/** What both sides say, and the ruling with its reasons. */
export const Dispute = ({ dispute }: { dispute: Said }) => {
  const say = useText()
  const ruling = dispute.final ?? dispute.ruling
  return (
    <Section title={say(timebankWords.statements)}>
      <Card id='statements'>
        {dispute.statements.map(({ side, mine, at, text, photos }) => (
          <Fact key={at} name={say(mine ? timebankWords.mineSaid : sides[side])}>
            <View>{text}</View>
            <Photos fileIds={photos} />
          </Fact>
        ))}
        {dispute.appeal && <Fact name={say(timebankWords.appeal)}>{dispute.appeal.text}</Fact>}
      </Card>
      {ruling && (
        <Notice id='ruling' tone='info'>
          {say(timebankWords.ruling)}：{say(lasting(ruling.pays.reduce((sum, { minutes }) => sum + minutes, 0)))}。{ruling.reasons}
        </Notice>
      )}
    </Section>
  )
}
