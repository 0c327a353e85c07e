import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Seal } from '../../../components/seal.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { clockSpan, day, lasting } from '../../../text/dates.ts'
import { recordsWords } from '../../../text/records.ts'
import { shiftWords } from '../../../text/shift.ts'
import { useText } from '../../../text/use-text.ts'
import { type ServiceRecord, evidenceWords } from './model.ts'

/** One record as a certificate would say it: what, when, how long, on whose word. */
export const RecordCard = ({ record }: { record: ServiceRecord }) => {
  const say = useText()
  const startsMs = Date.parse(record.startsAt)
  return (
    <Card id={`record-${record.id}`}>
      <View className='record-head'>
        <View className='record-title'>{record.title}</View>
        {record.reversedAt === undefined ? <Seal /> : <Tag tone='plain'>{say(recordsWords.reversed)}</Tag>}
      </View>
      <View className={record.reversedAt === undefined ? 'record-minutes' : 'record-minutes record-undone'}>
        {say(lasting(record.minutes))}
      </View>
      <View className='record-when'>{say(day(startsMs))} {clockSpan(startsMs, Date.parse(record.endsAt))}</View>
      <View className='record-facts'>
        <Fact name={say(recordsWords.from)}>{say(record.kind === 'order' ? recordsWords.order : shiftWords[record.kind])}</Fact>
        <Fact name={say(recordsWords.evidence)}>{say(evidenceWords(record))}</Fact>
        {record.sentLate === true && <Fact name={say(recordsWords.how)}>{say(recordsWords.sentLate)}</Fact>}
        {record.topUpMinutes !== undefined && (
          <Fact name={say(recordsWords.topUp)}>{say(lasting(record.topUpMinutes))}</Fact>
        )}
        {record.reason !== undefined && <Fact name={say(recordsWords.why)}>{record.reason}</Fact>}
        <Fact name={say(recordsWords.place)}>{record.place}</Fact>
        <Fact name={say(recordsWords.unit)}>{record.recordingUnit}</Fact>
        <Fact name={say(recordsWords.confirmedBy)}>{record.confirmedByName}</Fact>
        {record.reversalReason !== undefined && <Fact name={say(recordsWords.reason)}>{record.reversalReason}</Fact>}
      </View>
      {record.orderId !== undefined && (
        <Button id={`order-of-${record.id}`} kind='quiet' icon='hourglass' label={say(recordsWords.seeOrder)}
          onTap={() => go('order', { orderId: record.orderId ?? '' })} />
      )}
      {record.reversedAt === undefined && record.orderId === undefined && (
        <Button id={`wrong-${record.id}`} kind='quiet' icon='pencil' label={say(recordsWords.isWrong)}
          onTap={() => go('reports', { about: record.id, shiftId: record.shiftId, minutes: String(record.minutes) })} />
      )}
    </Card>
  )
}
