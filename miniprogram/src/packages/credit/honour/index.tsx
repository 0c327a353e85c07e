import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { usePages } from '../../../state/use-pages.ts'
import { lasting } from '../../../text/dates.ts'
import { factsWords } from '../../../text/facts.ts'
import { bandWords, honourWords, monthName, offeredBy, people, percent, within } from '../../../text/honour.ts'
import { classWords } from '../../../text/services.ts'
import { timesOf } from '../../../text/tally.ts'
import { useText } from '../../../text/use-text.ts'
import '../credit.scss'

type Month = Output<'GET /time-credit/honour'>['items'][number]

/** Whether credit is honoured in my community, month by month (TB-12). */
export default () => {
  const say = useText()
  const pages = usePages((cursor) => client('GET /time-credit/honour', cursor === undefined ? {} : { cursor }))
  return (
    <Page title={honourWords.title}>
      <Notice tone='info'>{say(honourWords.why)}</Notice>
      <Loaded from={pages}>
        {({ items }) => (items.length === 0
          ? <Empty id='no-honour' icon='shield'>{say(honourWords.none)}</Empty>
          : <View id='honour-months' className='credit-list'>{items.map((one) => <MonthCard key={one.month} month={one} />)}</View>)}
      </Loaded>
      <MoreButton from={pages} />
    </Page>
  )
}

const MonthCard = ({ month: of }: { month: Month }) => {
  const say = useText()
  return (
    <Card id={`honour-${of.month}`}>
      <View className='credit-name'>{say(monthName(of.month))}</View>
      {of.ratioPermille === undefined
        ? <View>{say(honourWords.noRatio)}</View>
        : <View className='credit-sum'>{say(honourWords.ratio)} {say(percent(of.ratioPermille))}</View>}
      <Fact name={say(honourWords.requested)}>{say(lasting(of.requestedMinutes))}</Fact>
      <Fact name={say(honourWords.redeemed)}>{say(lasting(of.redeemedMinutes))}</Fact>
      {of.marketMinutes > 0 && <Fact name={say(honourWords.market)}>{say(lasting(of.marketMinutes))}</Fact>}
      {of.medianWaitHours !== undefined && <Fact name={say(honourWords.wait)}>{say(within(of.medianWaitHours))}</Fact>}
      <Fact name={say(honourWords.owed)}>{say(lasting(of.owedMinutes))}</Fact>
      <Fact name={say(honourWords.offered)}>
        {say(of.offered ? offeredBy(lasting(of.offered.minutes), of.offered.people) : honourWords.notOffered)}
      </Fact>
      <Fact name={say(honourWords.pool)}>{say(lasting(of.poolMinutes))}</Fact>
      {of.givenByClass !== undefined && of.givenByClass.length > 0 && <ByClass groups={of.givenByClass} />}
      {of.owedByAge.length > 0 && <ByAge groups={of.owedByAge} />}
      {of.members && <Members of={of.members} />}
    </Card>
  )
}

const ByClass = ({ groups }: { groups: NonNullable<Month['givenByClass']> }) => {
  const say = useText()
  return (
    <>
      <View className='credit-name'>{say(honourWords.byClass)}</View>
      {groups.map(({ classes, services, minutes }) => (
        <View key={classes.join()} className='credit-line'>
          <View>
            <View>{classes.map((one) => say(classWords(one))).join(say(factsWords.listComma))}</View>
            <View className='credit-note'>{say(timesOf(services))}</View>
          </View>
          <View className='credit-minutes'>{say(lasting(minutes))}</View>
        </View>
      ))}
    </>
  )
}

/** Who gave or got something of late and who did not, by age (PEERS 3.25). */
const Members = ({ of }: { of: NonNullable<Month['members']> }) => {
  const say = useText()
  return (
    <>
      <View className='credit-name'>{say(honourWords.members)}</View>
      {(['active', 'idle'] as const).map((side) => (
        <View key={side}>
          <View className='credit-note'>{say(honourWords[side])}</View>
          {of[side].length === 0 && <View className='credit-line'>{say(honourWords.fewMembers)}</View>}
          {of[side].map(({ bands, people: count }) => (
            <View key={bands.join()} className='credit-line'>
              <View>{bands.map((band) => say(bandWords[band] ?? [band, band])).join(say(factsWords.listComma))}</View>
              <View className='credit-minutes'>{say(people(count))}</View>
            </View>
          ))}
        </View>
      ))}
    </>
  )
}

const ByAge = ({ groups }: { groups: Month['owedByAge'] }) => {
  const say = useText()
  return (
    <>
      <View className='credit-name'>{say(honourWords.byAge)}</View>
      {groups.map(({ bands, people: count, minutes }) => (
        <View key={bands.join()} className='credit-line'>
          <View>
            <View>{bands.map((band) => say(bandWords[band] ?? [band, band])).join(say(factsWords.listComma))}</View>
            <View className='credit-note'>{say(people(count))}</View>
          </View>
          <View className='credit-minutes'>{say(lasting(minutes))}</View>
        </View>
      ))}
      <View className='credit-note'>{say(honourWords.small)}</View>
    </>
  )
}
