import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import type { CommitteeSeat } from '../../../../../shared/funds.ts'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { both, sayWords, spendingWords } from '../../../text/spendings.ts'
import { useText } from '../../../text/use-text.ts'
import { Saying } from '../saying.tsx'

type Use = Output<'GET /fund-work/funds/:fundId/use-changes'>['items'][number]
interface Props { community: string; fundId: string; name: string; seat: CommitteeSeat }

const Asked = ({ use: { id, fromTitle, toTitle, reason, resolution, byName, votes } }: { use: Use }) => {
  const say = useText()
  return (
    <Card id={`use-${id}`}>
      <Fact name={say(spendingWords.otherFrom)}>{fromTitle}</Fact>
      <Fact name={say(spendingWords.otherTo)}>{toTitle}</Fact>
      <Fact name={say(spendingWords.otherWhy)}>{reason}</Fact>
      <Fact name={say(spendingWords.resolution)}>{resolution}</Fact>
      <Fact name={say(spendingWords.askedBy)}>{byName}</Fact>
      {votes.map((vote) => (
        <View key={vote.at} className='fund-words'>
          {say(sayWords(vote.byName, both(vote.yes ? spendingWords.yes : spendingWords.no, vote.reason)))}
        </View>
      ))}
    </Card>
  )
}

/** Other uses of a fund's money that wait for the votes of its committee (CF-11); nothing where none does. */
export const OtherUses = ({ community, fundId, name, seat }: Props) => {
  const say = useText()
  const [voted, setVoted] = useState(false)
  const { data, problem, reload } = useLoad(() => client('GET /fund-work/funds/:fundId/use-changes', { community, fundId, limit: 100 }), fundId)
  const waiting = (data?.items ?? []).filter(({ state }) => state === 'vote')
  const vote = async (changeId: string, yes: boolean, reason: string) => {
    await change('POST /fund-work/use-changes/:changeId/votes', { community, changeId, yes, reason })
    setVoted(true)
    await reload()
  }
  if (waiting.length === 0 && !voted && problem === undefined) return null
  return (
    <Section title={`${name} · ${say(spendingWords.otherUses)}`}>
      <ProblemNotice problem={problem} />
      {voted && <Notice id='use-voted' tone='good'>{say(spendingWords.done)}</Notice>}
      {waiting.map((use) => (
        <View key={use.id} className='fund-list'>
          <Asked use={use} />
          {seat === 'supervisor'
            ? <Notice tone='info'>{say(spendingWords.membersVote)}</Notice>
            : (
              <Saying key={use.votes.length} id={`vote-${use.id}`} title={spendingWords.useVote} button={spendingWords.vote} most={200}
                answers={{ yes: spendingWords.yes, no: spendingWords.no }} field={spendingWords.reasonField}
                send={(yes, reason) => vote(use.id, yes, reason)} />
            )}
        </View>
      ))}
    </Section>
  )
}
