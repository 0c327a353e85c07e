import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { speak } from '../../accessibility.ts'
import { Icon } from '../../components/icon.tsx'
import { Tag } from '../../components/tag.tsx'
import '../../components/shift-card.scss'
import { go } from '../../navigate.ts'
import { clockSpan, dayOfMonth, monthOf, nearSpan, weekday } from '../../text/dates.ts'
import { statusText } from '../../text/timebank.ts'
import { useText } from '../../text/use-text.ts'

export type OpenOrder = Output<'GET /me/time-bank/orders'>['items'][number]['order']

const waits = new Set(['pendingReview', 'claimed', 'checkedOut', 'disputed'])
const over = new Set(['cancelled', 'expired', 'noShow', 'voided'])
const toneOf = (status: string) => {
  if (over.has(status)) return 'plain' as const
  return waits.has(status) ? 'waiting' as const : 'good' as const
}

/** A request as a paper ticket, as a shift is one. */
export const OrderCard = ({ order, nowMs, children }: { order: OpenOrder; nowMs: number; children?: ReactNode }) => {
  const say = useText()
  const startsMs = Date.parse(order.startsAt)
  const endsMs = Date.parse(order.endsAt)
  return (
    <View id={`order-${order.id}`} className='ticket' {...speak('button')} onClick={() => go('order', { orderId: order.id })}>
      <View className='ticket-stub'>
        <View className='ticket-near'>{say(nearSpan(startsMs, endsMs, nowMs) ?? monthOf(startsMs))}</View>
        <View className='ticket-day'>{dayOfMonth(startsMs)}</View>
        <View className='ticket-weekday'>{say(weekday(startsMs))}</View>
      </View>
      <View className='ticket-facts'>
        <View className='ticket-title'>{order.title}</View>
        <View className='ticket-fact'><Icon name='clock' colour='inkSoft' size={18} />{clockSpan(startsMs, endsMs)}</View>
        <View className='ticket-fact'><Icon name='person' colour='inkSoft' size={18} />{order.requesterName}</View>
        <View className='ticket-tags'>
          {children ?? <Tag tone={toneOf(order.status)}>{say(statusText(order.status))}</Tag>}
        </View>
      </View>
    </View>
  )
}
