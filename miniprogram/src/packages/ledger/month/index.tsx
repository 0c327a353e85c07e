import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { amountOf } from '../../../components/asset-rules.ts'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { assetNames, type Asset } from '../../../text/assets.ts'
import { belongsWords, kindWords, monthName, monthsWords, standsWords } from '../../../text/months.ts'
import { movementWords } from '../../../text/statement.ts'
import type { Words } from '../../../text/words.ts'
import { useText } from '../../../text/use-text.ts'
import { signed } from '../statement/model.ts'
import { byAsset, flowOf, laterFor, type Kind, type Late, type Month } from './model.ts'
import './month.scss'

const Figure = ({ asset, amount }: { asset: Asset; amount: number }) => {
  const say = useText()
  const { figure, unit } = amountOf(asset, amount)
  return <View className='month-figure'>{figure}{say(unit)}</View>
}

/** One kind of account: what was there and what changed, or how much came into being or ended. */
const KindCard = ({ asset, line }: { asset: Asset; line: Kind }) => {
  const say = useText()
  const flow = flowOf(line)
  const facts = flow
    ? [[monthsWords.during, flow.during], [monthsWords.soFar, flow.soFar]] as const
    : (['opening', 'in', 'out', 'closing'] as const).map((name) => [monthsWords[name], line[name]] as const)
  return (
    <Card id={`kind-${line.kind.replace(':', '-')}`}>
      <View className='month-kind'>{say(kindWords(line.kind))}</View>
      {facts.map(([name, amount]) => <Fact key={name[0]} name={say(name)}><Figure asset={asset} amount={amount} /></Fact>)}
    </Card>
  )
}

/** What belongs to another month than the one in which it was booked, marked with that month. */
const LateLines = ({ id, title, lines }: { id: string; title: string; lines: (Late & { other: Words })[] }) => {
  const say = useText()
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      <Card id={id}>
        {lines.map((line) => (
          <View key={`${line.other[1]} ${line.movement} ${line.reversal}`} className='month-late'>
            <View className='month-late-text'>
              <View className='month-late-name'>{say(movementWords(line.movement) ?? assetNames[line.asset])}</View>
              <View className='month-late-of'>{say(line.other)}</View>
              {line.reversal && <Tag tone='waiting'>{say(monthsWords.reversal)}</Tag>}
            </View>
            <View className='month-figure'>{say(signed(line.asset, line.amount))}</View>
          </View>
        ))}
      </Card>
    </Section>
  )
}

const Statement = ({ month, months }: { month: Month; months: readonly Month[] }) => {
  const say = useText()
  return (
    <>
      <View id='month-name' className='month-name'>{say(monthName(month.month))}</View>
      <Notice id='month-fixed' tone='info'>{say(monthsWords.fixed)}</Notice>
      <LateLines id='late-for-earlier' title={say(monthsWords.forEarlier)}
        lines={month.late.map((line) => ({ ...line, other: belongsWords(line.month, line.movements) }))} />
      <LateLines id='late-from-later' title={say(monthsWords.fromLater)}
        lines={laterFor(months, month.month).map((line) => ({ ...line, other: standsWords(line.bookedIn, line.movements) }))} />
      {byAsset(month.kinds).map(({ asset, kinds }) => (
        <Section key={asset} title={say(assetNames[asset])}>
          {kinds.map((line) => <KindCard key={line.kind} asset={asset} line={line} />)}
        </Section>
      ))}
    </>
  )
}

// Eight years of months; what was booked for a month later than that is in the statement of the month it stands in.
const mostMonths = 100

/** A month's statement as it was published, with what was found later. */
export default () => {
  const say = useText()
  const wanted = useRouter().params.month ?? ''
  const loading = useLoad(() => client('GET /audit/months', { limit: mostMonths }))
  return (
    <Page title={monthsWords.monthTitle}>
      <Loaded from={loading}>
        {({ items }) => {
          const month = items.find((one) => one.month === wanted)
          return month === undefined
            ? <Empty id='month-unknown' icon='paper'>{say(monthsWords.unknown)}</Empty>
            : <Statement month={month} months={items} />
        }}
      </Loaded>
    </Page>
  )
}
