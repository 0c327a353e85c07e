import { fieldsOf, knownFirst, namesByOwner, shownAs } from '../format/event-data.ts'
import { chinaMoment } from '../format/moment.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import { Fact, Facts } from './facts.tsx'

const words = { ...text.assetNames, ...text.movementNames, ...text.roleNames, ...text.valueNames }

const Value = ({ value, owners }: { value: unknown; owners: Map<string, string> }) => {
  const { say } = useSpeech()
  const shown = shownAs(value, words)
  if (shown.as === 'word') {
    const found = words[shown.word as keyof typeof words]
    return <>{found ? say(found) : shown.word}</>
  }
  if (shown.as === 'moment') return <>{chinaMoment(shown.text)}</>
  return shown.as === 'code' ? <>{owners.get(shown.text)} <code>{shown.text}</code></> : <>{shown.text}</>
}

/** What an event says, as names and values: what has a name first, the rest as it is called inside. */
export const EventData = ({ data, names }: { data: Record<string, unknown>; names: Map<string, string> }) => {
  const { say } = useSpeech()
  const owners = namesByOwner(names)
  const fields = knownFirst(fieldsOf(data), text.fieldNames)
  const nameOf = (field: string): string => {
    const words = text.fieldNames[field]
    return words ? say(words) : field
  }
  if (fields.length === 0) return <p className="note">{say(text.movement.noData)}</p>
  return (
    <Facts>
      {fields.map(([path, value]) => (
        <Fact key={path.join('.')} name={path.map(nameOf).join(' · ')}><Value value={value} owners={owners} /></Fact>
      ))}
    </Facts>
  )
}

