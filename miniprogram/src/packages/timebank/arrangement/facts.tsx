import { View } from '@tarojs/components'
import { arrangedWhen } from '../../../../../shared/arrangement-words.ts'
import { serviceOf } from '../../../../../shared/services.ts'
import { Notice } from '../../../components/notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { nowMs } from '../../../state/clock.ts'
import { isPaused } from '../../../state/pause-rules.ts'
import { actingWords } from '../../../text/acting.ts'
import { arrangementStatus, arrangementsWords, endedWords } from '../../../text/arrangements.ts'
import { day, lasting, noonOf } from '../../../text/dates.ts'
import { useText } from '../../../text/use-text.ts'
import type { Arrangement } from './model.ts'

/** What is agreed on, and where it stands. */
export const Facts = ({ arrangement }: { arrangement: Arrangement }) => {
  const say = useText()
  const { status, service, title, place, note, minutes, from, until, skipHolidays, pausedUntil, endedAs, endReason } = arrangement
  const { zh, en } = serviceOf(service)
  const when = arrangedWhen(arrangement)
  return (
    <Card id='arrangement-facts'>
      <View><Tag tone={status === 'active' ? 'good' : 'waiting'}>{say(arrangementStatus(status))}</Tag></View>
      <Fact name={say(arrangementsWords.what)}>{title === zh ? say([zh, en]) : `${title} · ${say([zh, en])}`}</Fact>
      <Fact name={say(arrangementsWords.when)}>{say([when.zh, when.en])}</Fact>
      <Fact name={say(arrangementsWords.lasts)}>{say(lasting(minutes))}</Fact>
      <Fact name={say(arrangementsWords.where)}>{place}</Fact>
      <Fact name={say(arrangementsWords.forWhom)}>{arrangement.requesterName}</Fact>
      <Fact name={say(arrangementsWords.who)}>{arrangement.volunteerName}</Fact>
      {arrangement.operatorName !== undefined && (
        <Fact name={say(arrangementsWords.operator)}>{say(actingWords(arrangement.operatorName, arrangement.requesterName))}</Fact>
      )}
      <Fact name={say(arrangementsWords.period)}>{`${say(day(noonOf(from)))} – ${say(day(noonOf(until)))}`}</Fact>
      <Fact name={say(arrangementsWords.onHolidays)}>
        {say(skipHolidays ? arrangementsWords.holidaysSkip : arrangementsWords.holidaysCome)}
      </Fact>
      {note !== '' && <Fact name={say(arrangementsWords.note)}>{note}</Fact>}
      {endedAs !== undefined && <Fact name={say(arrangementStatus('ended'))}>{say(endedWords(endedAs))}</Fact>}
      {endReason !== undefined && <Fact name={say(arrangementsWords.reason)}>{endReason}</Fact>}
      {status === 'active' && isPaused(arrangement, nowMs()) && pausedUntil !== undefined && (
        <Notice id='paused' tone='info'>{say(arrangementsWords.pausedUntil)} {say(day(noonOf(pausedUntil)))}</Notice>
      )}
    </Card>
  )
}
