import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { phaseWords, voteWords } from '../../../text/votes.ts'
import type { Words } from '../../../text/words.ts'
import type { VoteOfMany } from '../model.ts'

const Votes = ({ title: name, see, votes }: { title: Words; see: Words; votes: VoteOfMany[] }) => {
  const say = useText()
  return (
    <Section title={say(name)}>
      {votes.map(({ id, title, shareFen, phase }) => (
        <Card key={id} id={`vote-${id}`}>
          <View className='fund-name'>{title}</View>
          <Tag tone={phase === 'voting' ? 'good' : 'plain'}>{say(phaseWords[phase])}</Tag>
          <Fact name={say(voteWords.share)}>{say(yuanWords(shareFen))}</Fact>
          <Button id={`see-vote-${id}`} kind='secondary' label={say(see)} onTap={() => go('vote', { roundId: id })} />
        </Card>
      ))}
    </Section>
  )
}

/** What residents decide on by vote, the newest first (PEERS 5.21). */
export const VotesUnderWay = ({ votes }: { votes: VoteOfMany[] }) =>
  <Votes title={voteWords.section} see={voteWords.see} votes={votes} />

export const VotesOver = ({ votes }: { votes: VoteOfMany[] }) =>
  <Votes title={voteWords.over} see={voteWords.seeResult} votes={votes} />
