import { streetOf } from '../../../../../shared/divisions.ts'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { loadMe } from '../../../state/me.ts'
import { useLoad } from '../../../state/use-load.ts'
import { usePages } from '../../../state/use-pages.ts'
import { yuanWords } from '../../../text/funds.ts'
import { spendingReasonWords } from '../../../text/giving.ts'
import { seatWords, spendingStageWords, spendingWords } from '../../../text/spendings.ts'
import { useText } from '../../../text/use-text.ts'
import type { Fund } from '../model.ts'
import '../funds.scss'
import { OtherUses } from './other-uses.tsx'

type Spending = Output<'GET /fund-work/spendings/:spendingId'>

const load = async () => {
  const { community } = await loadMe()
  if (community === undefined) return []
  return (await client('GET /funds', { division: streetOf(community), limit: 100 })).items.filter(({ seat }) => seat !== undefined)
}

const SpendingCard = ({ spending: { id, community, title, sumFen, reason, state } }: { spending: Spending }) => {
  const say = useText()
  return (
    <Card id={`spending-${id}`}>
      <Tag tone={state === 'review' ? 'waiting' : 'plain'}>{say(spendingStageWords[state])}</Tag>
      <Fact name={title}>{say(yuanWords(sumFen))}</Fact>
      <Fact name={say(spendingWords.reason)}>{say(spendingReasonWords[reason])}</Fact>
      <Button id={`look-${id}`} kind='secondary' label={say(spendingWords.look)} onTap={() => go('fundDecision', { community, spendingId: id })} />
    </Card>
  )
}

const OfFund = ({ fund: { id: fundId, community, name, seat = 'member' } }: { fund: Fund }) => {
  const say = useText()
  const list = usePages((cursor) =>
    client('GET /fund-work/funds/:fundId/spendings', { community, fundId, limit: 10, ...(cursor ? { cursor } : {}) }))
  return (
    <>
      <OtherUses community={community} fundId={fundId} name={name} seat={seat} />
      <Section title={`${name} · ${say(seatWords[seat])}`}>
        <Loaded from={list}>
          {({ items }) => items.length === 0
            ? <Empty id='no-spendings' icon='paper'>{say(spendingWords.noSpendings)}</Empty>
            : items.map((spending) => <SpendingCard key={spending.id} spending={spending} />)}
        </Loaded>
        <MoreButton from={list} />
      </Section>
    </>
  )
}

/** What the committees in which I sit are asked, what waits first (CF-03, CF-11). */
export default () => {
  const say = useText()
  const loading = useLoad(load)
  return (
    <Page title={spendingWords.committee}>
      <Notice tone='info'>{say(spendingWords.committeeLead)}</Notice>
      <Loaded from={loading}>
        {(funds) => funds.length === 0
          ? <Empty id='no-seat' icon='people'>{say(spendingWords.noSeat)}</Empty>
          : funds.map((fund) => <OfFund key={fund.id} fund={fund} />)}
      </Loaded>
    </Page>
  )
}
