import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { client } from '../../../state/client.ts'
import { loadMe } from '../../../state/me.ts'
import { useLoad } from '../../../state/use-load.ts'
import { clock, day, lasting } from '../../../text/dates.ts'
import { exchangeWords } from '../../../text/exchange.ts'
import { serviceWords } from '../../../text/services.ts'
import { useText } from '../../../text/use-text.ts'
import { dayWords } from '../../people/facts/model.ts'
import { tones, waitsFor, type Exchange, type Line } from '../exchanges/model.ts'
import { Decide } from './decide.tsx'
import '../credit.scss'

/** Who gave and who got how much; whoever has a line agrees to it, or refuses for all. */
export default () => {
  const { exchangeId = '' } = useRouter().params
  const loading = useLoad(async () => {
    const [exchange, me] = await Promise.all([client('GET /time-bank/exchanges/:exchangeId', { exchangeId }), loadMe()])
    return { exchange, me }
  })
  return (
    <Page title={exchangeWords.title}>
      <Loaded from={loading}>
        {({ exchange, me }) => (
          <>
            <Head exchange={exchange} />
            <Lines lines={exchange.lines} />
            {waitsFor(exchange, me.id) && <Decide exchangeId={exchange.id} reload={loading.reload} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Head = ({ exchange }: { exchange: Exchange }) => {
  const say = useText()
  const { title, status, organizerName, refusedByName, reason } = exchange
  const endsMs = Date.parse(exchange.endsAt)
  return (
    <Card id='exchange'>
      <View className='credit-head'>
        <View className='credit-name'>{title}</View>
        <Tag tone={tones[status]}>{say(exchangeWords[status])}</Tag>
      </View>
      {exchange.service !== undefined && <Fact name={say(exchangeWords.service)}>{say(serviceWords(exchange.service))}</Fact>}
      <Fact name={say(exchangeWords.day)}>{say(dayWords(exchange.day))}</Fact>
      <Fact name={say(exchangeWords.by)}>{organizerName}</Fact>
      {status === 'open' && <Fact name={say(exchangeWords.until)}>{say(day(endsMs))} {clock(endsMs)}</Fact>}
      {refusedByName !== undefined && <Fact name={say(exchangeWords.refusedBy)}>{refusedByName}</Fact>}
      {reason !== undefined && <Fact name={say(exchangeWords.why2)}>{reason}</Fact>}
    </Card>
  )
}

const Lines = ({ lines }: { lines: Line[] }) => {
  const say = useText()
  return (
    <Section title={say(exchangeWords.who)}>
      <Card id='exchange-lines'>
        {lines.map(({ personId, name, side, minutes, accepted }) => (
          <View key={personId} className='credit-line'>
            <View>
              <View className='credit-name'>{name}</View>
              <View className='credit-note'>{say(exchangeWords[side])} · {say(exchangeWords[accepted ? 'agreed' : 'waiting'])}</View>
            </View>
            <View className='credit-minutes'>{say(lasting(minutes))}</View>
          </View>
        ))}
      </Card>
    </Section>
  )
}
