import { View } from '@tarojs/components'
import { Notice } from '../../../components/notice.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { meetingWords, people, votesOf } from '../../../text/civic.ts'
import { useText } from '../../../text/use-text.ts'
import type { Meeting } from './model.ts'

const Vote = ({ vote }: { vote: NonNullable<Meeting['vote']> }) => {
  const say = useText()
  return (
    <Section title={say(meetingWords.vote)}>
      <Card id='vote'>
        <View className='civic-title'>{vote.title}</View>
        <Tag tone={vote.passed ? 'good' : 'plain'}>{say(vote.passed ? meetingWords.passed : meetingWords.failed)}</Tag>
        <View>{vote.text}</View>
        {vote.number !== undefined && <Fact name={say(meetingWords.number)}>{vote.number}</Fact>}
        <Fact name={say(meetingWords.votes)}>{say(votesOf(vote))}</Fact>
      </Card>
      {vote.commonProperty && <Notice tone='info'>{say(meetingWords.common)}</Notice>}
    </Section>
  )
}

/** What came of a meeting: minutes, proposals without names, the vote. */
export const Result = ({ meeting }: { meeting: Meeting }) => {
  const say = useText()
  return (
    <>
      <Section title={say(meetingWords.result)}>
        <Card id='result'>
          {meeting.attended !== undefined && <Fact name={say(meetingWords.howMany)}>{say(people(meeting.attended))}</Fact>}
          <View className='civic-minutes'>{meeting.minutes}</View>
        </Card>
      </Section>
      {meeting.proposals.length > 0 && (
        <Section title={say(meetingWords.proposals)}>
          <Card>
            {meeting.proposals.map(({ text, adopted }) => (
              <View key={text} className='civic-proposal'>
                <View>{text}</View>
                <Tag tone={adopted ? 'good' : 'plain'}>{say(adopted ? meetingWords.adopted : meetingWords.notAdopted)}</Tag>
              </View>
            ))}
          </Card>
        </Section>
      )}
      {meeting.vote !== undefined && <Vote vote={meeting.vote} />}
    </>
  )
}
