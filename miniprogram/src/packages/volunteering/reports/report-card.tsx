import { View } from '@tarojs/components'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import type { Output } from '../../../../../shared/contract/index.ts'
import { day, lasting } from '../../../text/dates.ts'
import { recordReportsWords } from '../../../text/record-reports.ts'
import { useText } from '../../../text/use-text.ts'
import './reports.scss'

export type Report = Output<'GET /me/record-reports'>['items'][number]

const tones = { open: 'waiting', corrected: 'good', dismissed: 'plain' } as const

/** One report with what became of it: before and after. */
export const ReportCard = ({ report }: { report: Report }) => {
  const say = useText()
  const words = recordReportsWords
  return (
    <Card id={`report-${report.id}`}>
      <View className='report-title'>{report.title}</View>
      <Tag tone={tones[report.state]}>{say(words[report.state])}</Tag>
      <Fact name={say(words.recorded)}>{say(lasting(report.recordedMinutes))}</Fact>
      <Fact name={say(words.said)}>{say(lasting(report.minutes))}</Fact>
      {report.decidedMinutes !== undefined && <Fact name={say(words.now)}>{say(lasting(report.decidedMinutes))}</Fact>}
      {report.state === 'open' && <Fact name={say(words.due)}>{say(day(Date.parse(report.dueAt)))}</Fact>}
      {report.reason !== undefined && <Fact name={say(words.answer)}>{report.reason}</Fact>}
      {report.decidedByName !== undefined && <Fact name={say(words.by)}>{report.decidedByName}</Fact>}
    </Card>
  )
}
