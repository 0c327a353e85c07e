import { Button, Checkbox, Input } from 'antd'
import { mostSpans, type OpenSpan } from '../../../shared/opening-hours.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

const words = text.openHours
const workDays = [1, 2, 3, 4, 5]
const usual: OpenSpan = { days: workDays, from: '08:30', to: '17:00' }

interface RowProps { id: string; span: OpenSpan; change: (span: OpenSpan) => void; remove: () => void }

const SpanRow = ({ id, span, change, remove }: RowProps) => {
  const { say } = useSpeech()
  return (
    <div className="filters" data-testid={id}>
      <Checkbox.Group value={span.days} onChange={(days) => change({ ...span, days: [...days].sort((one, other) => one - other) })}
        options={Object.values(words.days).map((day, index) => ({ value: index + 1, label: say(day) }))} />
      <Input type="time" style={{ width: 120 }} value={span.from} aria-label={say(words.from)} data-testid={`${id}-from`}
        onChange={(event) => change({ ...span, from: event.target.value })} />
      <Input type="time" style={{ width: 120 }} value={span.to} aria-label={say(words.to)} data-testid={`${id}-to`}
        onChange={(event) => change({ ...span, to: event.target.value })} />
      <Button onClick={remove} data-testid={`${id}-remove`}>{say(words.remove)}</Button>
    </div>
  )
}

interface Props { id: string; hours: OpenSpan[]; change: (hours: OpenSpan[]) => void }

/** When a place is open: a row for each span of the week. */
export const HoursField = ({ id, hours, change }: Props) => {
  const { say } = useSpeech()
  return (
    <div>
      <span>{say(words.title)}</span>
      {hours.map((span, index) => (
        <SpanRow key={index} id={`${id}-span-${index}`} span={span} change={(next) => change(hours.map((one, at) => (at === index ? next : one)))}
          remove={() => change(hours.filter((_, at) => at !== index))} />
      ))}
      {hours.length < mostSpans && <p><Button onClick={() => change([...hours, usual])} data-testid={`${id}-add-span`}>{say(words.add)}</Button></p>}
    </div>
  )
}
