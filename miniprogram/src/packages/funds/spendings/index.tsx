import { useRouter } from '@tarojs/taro'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { Telling } from '../../../components/telling.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { type Pages, usePages } from '../../../state/use-pages.ts'
import { day } from '../../../text/dates.ts'
import { yuanWords } from '../../../text/funds.ts'
import { spendingReasonWords } from '../../../text/giving.ts'
import { spendingStageWords, spendingWords } from '../../../text/spendings.ts'
import { useText } from '../../../text/use-text.ts'
import type { Words } from '../../../text/words.ts'
import '../funds.scss'

type Spent = Output<'GET /campaigns/:campaignId/spendings'>['items'][number]

const SpentCard = ({ spent }: { spent: Spent }) => {
  const say = useText()
  const { id, reason, sumFen, paidFen, state, emergency, noticeEndsAt, paidOn } = spent
  const isOnNotice = state === 'notice' && noticeEndsAt !== undefined && Date.parse(noticeEndsAt) > nowMs()
  return (
    <Card id={`spent-${id}`}>
      <Tag tone={state === 'notice' ? 'waiting' : state === 'closed' ? 'good' : 'plain'}>{say(spendingStageWords[state])}</Tag>
      <Fact name={say(spendingWords.reason)}>{say(spendingReasonWords[reason])}</Fact>
      <Fact name={say(spendingWords.sum)}>{say(yuanWords(sumFen))}</Fact>
      <Fact name={say(spendingWords.paid)}>{say(yuanWords(paidFen))}</Fact>
      {paidOn !== undefined && <Fact name={say(spendingWords.paidOn)}>{paidOn}</Fact>}
      {emergency && <Notice tone='info'>{say(spendingWords.emergency)}</Notice>}
      {isOnNotice && (
        <>
          <Fact name={say(spendingWords.until)}>{say(day(Date.parse(noticeEndsAt)))}</Fact>
          <Telling id={`object-${id}`} maxLength={300} words={{
            open: spendingWords.object, why: spendingWords.why, send: spendingWords.send, sent: spendingWords.sent,
          }} send={(text) => change('POST /spendings/:spendingId/objections', { spendingId: id, text })} />
        </>
      )}
    </Card>
  )
}

const Spendings = ({ id, title, list }: { id: string; title: Words; list: Pages<Spent> }) => {
  const say = useText()
  return (
    <Section title={say(title)}>
      <Loaded from={list} cards={1}>
        {({ items }) => items.length === 0
          ? <Empty id={`none-${id}`} icon='paper'>{say(spendingWords.none)}</Empty>
          : items.map((spent) => <SpentCard key={spent.id} spent={spent} />)}
      </Loaded>
      <MoreButton from={list} />
    </Section>
  )
}

const OfCampaign = ({ campaignId }: { campaignId: string }) => {
  const list = usePages((cursor) => client('GET /campaigns/:campaignId/spendings', { campaignId, limit: 10, ...(cursor ? { cursor } : {}) }))
  return <Spendings id='campaign' title={spendingWords.ofCampaign} list={list} />
}

const OfFund = ({ fundId }: { fundId: string }) => {
  const list = usePages((cursor) => client('GET /funds/:fundId/spendings', { fundId, limit: 10, ...(cursor ? { cursor } : {}) }))
  return <Spendings id='fund' title={spendingWords.ofFund} list={list} />
}

/** What a campaign and its fund spend, by purpose and reason, never a name (PEERS 5.13); on notice residents object. */
export default () => {
  const say = useText()
  const { campaignId = '', fundId = '' } = useRouter().params
  return (
    <Page title={spendingWords.title}>
      <Notice tone='info'>{say(spendingWords.lead)}</Notice>
      {campaignId !== '' && <OfCampaign campaignId={campaignId} />}
      <OfFund fundId={fundId} />
    </Page>
  )
}
