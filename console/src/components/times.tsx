import { chinaMinute } from '../format/moment.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

/** When a movement was booked and, under it, when it happened. */
export const Times = ({ row }: { row: { bookedAt: string; happenedAt: string } }) => {
  const { say } = useSpeech()
  return (
    <span className="times">
      <time dateTime={row.bookedAt}>{chinaMinute(row.bookedAt)}</time>
      <span className="note">{say(text.statement.happened, { moment: chinaMinute(row.happenedAt) })}</span>
    </span>
  )
}
