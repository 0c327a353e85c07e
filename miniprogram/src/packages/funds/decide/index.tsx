import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { speak } from '../../../accessibility.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { yuanWords } from '../../../text/funds.ts'
import { spendingReasonWords } from '../../../text/giving.ts'
import {
  actWords, becauseWords, both, sayWords, spendingStageWords, spendingWords, tallyWords, tierWords,
} from '../../../text/spendings.ts'
import { useText } from '../../../text/use-text.ts'
import type { Words } from '../../../text/words.ts'
import { Enclosed } from '../enclosed.tsx'
import { type ActProps, Commenting, Opinion, Recusal, type Spending, Vote } from './acts.tsx'
import '../funds.scss'

const Asked = ({ spending }: { spending: Spending }) => {
  const say = useText()
  const { title, text, state, fund, purpose, reason, sumFen, emergency, lines, instalments, payee, caseId, resolution } = spending
  const { byName, photos, papers, tier } = spending
  return (
    <Card id='spending'>
      <View className='fund-name' {...speak('heading')}>{title}</View>
      <Tag tone={state === 'review' ? 'waiting' : 'plain'}>{say(spendingStageWords[state])}</Tag>
      <View className='fund-words'>{text}</View>
      {emergency && <Notice tone='info'>{say(spendingWords.emergency)}</Notice>}
      <View className='fund-raised'>{say(yuanWords(sumFen))}</View>
      <Fact name={say(spendingWords.reason)}>{say(spendingReasonWords[reason])}</Fact>
      <Fact name={say(spendingWords.fund)}>{fund.name}</Fact>
      <Fact name={say(spendingWords.purpose)}>{purpose}</Fact>
      <Fact name={say(spendingWords.askedBy)}>{byName}</Fact>
      {payee !== undefined && <Fact name={say(spendingWords.payee)}>{payee.name}</Fact>}
      {caseId !== undefined && <Fact name={say(spendingWords.caseId)}>{caseId}</Fact>}
      {resolution !== undefined && <Fact name={say(spendingWords.resolution)}>{resolution}</Fact>}
      <Fact name={say(spendingWords.tier)}>{say(tierWords[tier])}</Fact>
      <View className='fund-note'>{say(spendingWords.lines)}</View>
      {lines.map(({ label, amountFen }) => <Fact key={label} name={label}>{say(yuanWords(amountFen))}</Fact>)}
      <View className='fund-note'>{say(spendingWords.instalments)}</View>
      {instalments.map(({ milestone, amountFen }) => <Fact key={milestone} name={milestone}>{say(yuanWords(amountFen))}</Fact>)}
      <Enclosed photos={photos} papers={papers} />
    </Card>
  )
}

const Tally = ({ spending: { tally } }: { spending: Spending }) => {
  const say = useText()
  if (tally === undefined) return null
  return (
    <Notice id='tally' tone='info'>
      {tally.byDirector && <View>{say(spendingWords.byDirector)}</View>}
      <View>{say(tallyWords(tally))}</View>
      <View>{say(tally.supervised ? spendingWords.someView : spendingWords.noView)}</View>
    </Notice>
  )
}

/** What I can do, and what not with why: nothing is left out without a word (CF-03). */
const Acts = (props: ActProps) => {
  const say = useText()
  const { acts = [] } = props.spending
  const mine = acts.filter(({ refusal }) => refusal === undefined).map(({ act }) => act)
  const others = acts.flatMap(({ act, refusal }) => {
    const name = actWords[act]
    return name !== undefined && refusal !== undefined ? [{ act, words: becauseWords(name, [refusal.zh, refusal.en]) }] : []
  })
  return (
    <>
      {mine.includes('vote') && <Vote {...props} />}
      {mine.includes('opinion') && <Opinion {...props} />}
      {mine.includes('recusal') && <Recusal {...props} />}
      {!mine.some((act) => actWords[act] !== undefined) && <Notice id='nothing-yours' tone='info'>{say(spendingWords.nothing)}</Notice>}
      {others.length > 0 && (
        <Section title={say(spendingWords.notYours)}>
          <Card id='not-yours'>{others.map(({ act, words }) => <View key={act} className='fund-words'>{say(words)}</View>)}</Card>
        </Section>
      )}
    </>
  )
}

const Said = ({ id, title, rows }: { id: string; title: Words; rows: { at: string; byName: string; words: Words }[] }) => {
  const say = useText()
  if (rows.length === 0) return null
  return (
    <Section title={say(title)}>
      <Card id={id}>
        {rows.map(({ at, byName, words }) => <View key={`${at}${byName}`} className='fund-words'>{say(sayWords(byName, words))}</View>)}
      </Card>
    </Section>
  )
}

/** One spending for whoever sits in the committee: what is asked, how it stands, and my part in it. */
export default () => {
  const { community = '', spendingId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /fund-work/spendings/:spendingId', { community, spendingId }), spendingId)
  return (
    <Page title={spendingWords.one}>
      <Loaded from={loading}>
        {(spending) => (
          <>
            <Asked spending={spending} />
            <Tally spending={spending} />
            <Acts spending={spending} reload={loading.reload} />
            <Said id='votes' title={spendingWords.votes}
              rows={spending.votes.map(({ yes, reason, ...one }) => ({ ...one, words: both(yes ? spendingWords.yes : spendingWords.no, reason) }))} />
            <Said id='opinions' title={spendingWords.opinions} rows={spending.opinions.map(({ agrees, text, ...one }) =>
              ({ ...one, words: both(agrees ? spendingWords.viewYes : spendingWords.viewNo, text) }))} />
            <Said id='comments' title={spendingWords.comments}
              rows={spending.comments.map(({ text, ...one }) => ({ ...one, words: [text, text] }))} />
            <Commenting key={spending.comments.length} spending={spending} reload={loading.reload} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
