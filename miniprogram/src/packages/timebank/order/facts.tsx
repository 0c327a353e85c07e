import { View } from '@tarojs/components'
import { serviceOf } from '../../../../../shared/services.ts'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { nowMs } from '../../../state/clock.ts'
import { actingWords } from '../../../text/acting.ts'
import { lasting, when } from '../../../text/dates.ts'
import { neededWords, paidWords, statusText, timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import type { Order } from './model.ts'

/** Where the order stands, and all that one may know of it. */
export const Facts = ({ order }: { order: Order }) => {
  const say = useText()
  const { status, service, title, startsAt, endsAt, place, note, requesterName, operatorName, confirmedByName, claims = [] } = order
  const { zh, en } = serviceOf(service)
  const paid = claims.reduce((sum, { paidMinutes = 0 }) => sum + paidMinutes, 0)
  return (
    <Card id='order-facts'>
      <View>
        <Tag tone={['open', 'accepted', 'checkedIn', 'settled', 'rated'].includes(status) ? 'good' : 'waiting'}>
          {say(statusText(status))}
        </Tag>
      </View>
      <Fact name={say(timebankWords.what)}>{title === zh ? say([zh, en]) : `${title} · ${say([zh, en])}`}</Fact>
      <Fact name={say(timebankWords.when)}>{say(when(Date.parse(startsAt), Date.parse(endsAt), nowMs()))}</Fact>
      {place !== undefined && <Fact name={say(timebankWords.where)}>{place}</Fact>}
      <Fact name={say(timebankWords.askedBy)}>{requesterName}</Fact>
      {order.requesterPhone !== undefined && <Fact name={say(timebankWords.phoneOf)}>{order.requesterPhone}</Fact>}
      {operatorName !== undefined && <Fact name={say(timebankWords.operator)}>{say(actingWords(operatorName, requesterName))}</Fact>}
      {confirmedByName !== undefined && (
        <Fact name={say(timebankWords.confirmedBy)}>{say(actingWords(confirmedByName, requesterName))}</Fact>
      )}
      {order.people > 1 && <Fact name={say(timebankWords.peopleName)}>{say(neededWords(order.taken, order.people))}</Fact>}
      {claims.length > 0 && (
        <Fact name={say(timebankWords.helpers)}>
          {claims.map(({ name, phone }) => (phone ? `${name} ${phone}` : name)).join('、')}
        </Fact>
      )}
      {order.heldMinutes !== undefined && order.heldMinutes > 0 && (
        <Fact name={say(timebankWords.held)}>{say(lasting(order.heldMinutes))}</Fact>
      )}
      {paid > 0 && <Fact name={say(timebankWords.paidName)}>{say(paidWords(paid))}</Fact>}
      {note !== '' && <Fact name={say(timebankWords.moreLabel)}>{note}</Fact>}
      {order.endReason !== undefined && <Fact name={say(timebankWords.reason)}>{order.endReason}</Fact>}
      {order.market && <Fact name={say(statusText('fallbackMarket'))}>{order.market.provider}</Fact>}
    </Card>
  )
}
