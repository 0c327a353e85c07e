import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { speak } from '../../../accessibility.ts'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { mostProposals } from '../../../../../shared/rounds.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { fromTo, fundWords, yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { atMost, phaseWords, turnoutWords, voteWords, votesWords } from '../../../text/votes.ts'
import type { Vote } from '../model.ts'
import { Casting } from './cast.tsx'
import { Idea, MyIdeas } from './idea.tsx'
import '../funds.scss'

const Head = ({ vote }: { vote: Vote }) => {
  const say = useText()
  return (
    <Card id='vote'>
      <View className='fund-name' {...speak('heading')}>{vote.title}</View>
      <Tag tone={vote.phase === 'voting' ? 'good' : 'plain'}>{say(phaseWords[vote.phase])}</Tag>
      <View className='fund-words'>{vote.text}</View>
      <View className='fund-note'>{say(voteWords.share)}</View>
      <View className='fund-raised'>{say(yuanWords(vote.shareFen))}</View>
      <Fact name={say(voteWords.proposing)}>{vote.proposeUntil}</Fact>
      <Fact name={say(voteWords.voting)}>{say(fromTo(vote.firstDay, vote.lastDay))}</Fact>
      <Fact name={say(voteWords.choices)}>{say(atMost(vote.choices))}</Fact>
      <Fact name={say(fundWords.fund)}>{vote.fund.name}</Fact>
      <Fact name={say(voteWords.resolution)}>{vote.resolution}</Fact>
    </Card>
  )
}

/** What is on the ballot; once it is counted, with its votes. */
const Projects = ({ vote: { projects, phase, phoneVoters = 0, paperVoters = 0 } }: { vote: Vote }) => {
  const say = useText()
  const counted = phase === 'counted'
  const shown = counted ? [...projects].sort((one, other) => (other.votes ?? 0) - (one.votes ?? 0)) : projects
  return (
    <Section title={say(counted ? voteWords.result : voteWords.onBallot)}>
      {counted && <Card id='turnout'><Fact name={say(voteWords.turnout)}>{say(turnoutWords(phoneVoters, paperVoters))}</Fact></Card>}
      {shown.length === 0 && <Empty id='no-projects' icon='paper'>{say(voteWords.emptyBallot)}</Empty>}
      {shown.map(({ id, title, text, costFen, votes = 0, paperVotes, chosen }) => (
        <Card key={id} id={`project-${id}`}>
          <View className='fund-name'>{title}</View>
          {counted && <Tag tone={chosen === true ? 'good' : 'plain'}>{say(chosen === true ? voteWords.chosen : voteWords.notChosen)}</Tag>}
          <View className='fund-words'>{text}</View>
          <Fact name={say(voteWords.cost)}>{say(yuanWords(costFen))}</Fact>
          {counted && <View className='fund-note'>{say(votesWords(votes, paperVotes))}</View>}
        </Card>
      ))}
      {counted && <Notice tone='info'>{say(voteWords.afterwards)}</Notice>}
    </Section>
  )
}

const Shown = ({ vote, reload }: { vote: Vote; reload: () => Promise<void> }) => {
  const say = useText()
  const { id, phase, mine, cancelReason } = vote
  const votes = phase === 'voting'
  return (
    <>
      <Head vote={vote} />
      {phase === 'cancelled' && <Notice id='cancelled' tone='problem'>{say(phaseWords.cancelled)} {cancelReason}</Notice>}
      {votes && <Casting vote={vote} reload={reload} />}
      {(!votes || !mine.may) && <Projects vote={vote} />}
      {mine.ideas.length > 0 && <MyIdeas ideas={mine.ideas} />}
      {phase === 'proposing' && mine.why !== 'elsewhere' && mine.ideas.length < mostProposals && <Idea roundId={id} reload={reload} />}
      {votes && <Notice tone='info'>{say(voteWords.paperToo)}</Notice>}
    </>
  )
}

/** One vote of the residents: what is decided on, the ballot, and its result (PEERS 5.21). */
export default () => {
  const { roundId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /vote-rounds/:roundId', { roundId }), roundId)
  return (
    <Page title={voteWords.title}>
      <Loaded from={loading}>{(vote) => <Shown vote={vote} reload={loading.reload} />}</Loaded>
    </Page>
  )
}
