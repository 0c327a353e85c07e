import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { locate } from '../../../locate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { leaderWords } from '../../../text/leader.ts'
import { useText } from '../../../text/use-text.ts'

/** Whoever stands on site marks where it is, so that places sent with checks say inside or outside. */
export const MarkSite = ({ shiftId }: { shiftId: string }) => {
  const say = useText()
  const action = useAction()
  const [marked, setMarked] = useState<boolean | undefined>()
  const mark = () => action.run(async () => {
    const spot = await locate()
    if (spot !== undefined) await change('PUT /shifts/:shiftId/site-place', { shiftId, ...spot })
    setMarked(spot !== undefined)
  })
  return (
    <>
      <Button id='mark-site' kind='quiet' icon='pin' label={say(leaderWords.markSite)} busy={action.busy} onTap={() => void mark()} />
      {marked === true && <Notice id='site-marked' tone='good'>{say(leaderWords.siteMarked)}</Notice>}
      {marked === false && <Notice id='site-not-marked' tone='info'>{say(leaderWords.siteNotMarked)}</Notice>}
      <ProblemNotice problem={action.problem} id='mark-site-problem' />
    </>
  )
}
