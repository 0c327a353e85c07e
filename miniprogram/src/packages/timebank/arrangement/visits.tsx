import { View as Box } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { arrangementsWords, visitState } from '../../../text/arrangements.ts'
import { when } from '../../../text/dates.ts'
import { useText } from '../../../text/use-text.ts'
import { type View, type Visit, canSkip } from './model.ts'

interface Props { view: View; visit: Visit; reload: () => Promise<void> }

const One = ({ view, visit, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const { arrangement } = view
  const { day, state, orderId, holiday, why } = visit
  const startsMs = Date.parse(visit.startsAt)
  const skip = () => action.run(async () => {
    await change('POST /time-bank/arrangements/:arrangementId/skips', { arrangementId: arrangement.id, day })
    await reload()
  })
  return (
    <Card id={`visit-${day}`}>
      <Box>{say(when(startsMs, startsMs + arrangement.minutes * 60_000, nowMs()))}</Box>
      <Box>
        <Tag tone={state === 'booked' ? 'good' : 'plain'}>
          {holiday === undefined ? say(visitState(state)) : say([`${holiday}，${visitState(state)[0]}`, visitState(state)[1]])}
        </Tag>
      </Box>
      {why && <Box>{say([why.zh, why.en])}</Box>}
      {orderId !== undefined && (
        <Button id={`order-on-${day}`} kind='secondary' label={say(arrangementsWords.seeOrder)} onTap={() => go('order', { orderId })} />
      )}
      {canSkip(view, visit) && (
        <Sure id={`skip-${day}`} label={arrangementsWords.skip} question={arrangementsWords.skipSure} yes={arrangementsWords.skipYes}
          busy={action.busy} onYes={() => void skip()} />
      )}
      <ProblemNotice problem={action.problem} id={`skip-problem-${day}`} />
    </Card>
  )
}

// As many as one can take in; the rest comes as time goes on.
const shown = 4

/** The next days, each with how it stands. */
export const Visits = ({ view, reload }: { view: View; reload: () => Promise<void> }) => {
  const say = useText()
  return (
    <Section title={say(arrangementsWords.visits)}>
      {view.visits.length === 0 && <Empty id='no-visits' icon='calendar'>{say(arrangementsWords.noVisits)}</Empty>}
      {view.visits.slice(0, shown).map((visit) => <One key={`${visit.day}-${visit.state}`} view={view} visit={visit} reload={reload} />)}
    </Section>
  )
}
