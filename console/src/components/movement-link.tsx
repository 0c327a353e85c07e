import { Link } from 'react-router'
import { routes } from '../shell/routes.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

interface Props {
  community: string
  row: { movementId: string; movement: string; reverses?: string | undefined; lateFor?: string | undefined }
}

/** A movement by its name, leading to the event behind it; a reversal says so, and so does what came late for a closed month. */
export const MovementLink = ({ community, row }: Props) => {
  const { say } = useSpeech()
  const words = text.movementNames[row.movement]
  const mark = text.markNames[row.movement]
  // That an account was frozen, closed or opened moves nothing: there is no movement behind it.
  if (mark) return <span>{say(mark)}</span>
  return (
    <Link to={routes.movement(community, row.movementId)} data-testid="movement-link" data-movement={row.movementId}>
      {words ? say(words) : row.movement}
      {row.reverses && <span className="tag">{say(text.journal.reversal)}</span>}
      {row.lateFor && <span className="tag">{say(text.months.late, { month: row.lateFor })}</span>}
    </Link>
  )
}
