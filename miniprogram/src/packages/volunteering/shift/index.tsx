import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { ShiftCard } from '../../../components/shift-card.tsx'
import { stateOf } from '../../../components/sign-up-rules.ts'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { learnTime, useNow } from '../../../state/clock.ts'
import { orAsKept } from '../../../state/kept-view.ts'
import { useChecks } from '../../../state/queue.ts'
import { type KeptCheck, pendingOf } from '../../../state/queue-rules.ts'
import { useLoad } from '../../../state/use-load.ts'
import { myShiftWords } from '../../../text/my-shift.ts'
import { useText } from '../../../text/use-text.ts'
import { Check } from './check.tsx'
import { Pending } from './pending.tsx'
import { ForTeam } from './for-team.tsx'
import { directionOf, mayChooseTeam, mayReport, mayReturn, nextDirection, stageOf } from './model.ts'
import { StageCard } from './stage-card.tsx'

const load = (shiftId: string) => orAsKept(`shift.${shiftId}`, async () => {
  const view = await client('GET /shifts/:shiftId', { shiftId })
  learnTime(view.serverTime)
  return view
})

/** The page is read anew as soon as a check of its shift was taken. */
const useTaken = (checks: readonly KeptCheck[], shiftId: string, reload: () => Promise<void>) => {
  const taken = checks.filter((check) => check.shiftId === shiftId && check.state === 'accepted').length
  const seen = useRef(taken)
  useEffect(() => {
    if (seen.current === taken) return
    seen.current = taken
    void reload()
  })
}

export default () => {
  const say = useText()
  const { shiftId = '' } = useRouter().params
  const loading = useLoad(() => load(shiftId))
  const now = useNow(1000)
  const [returning, setReturning] = useState(false)
  const checks = useChecks()
  const pending = pendingOf(checks, shiftId)
  useTaken(checks, shiftId, loading.reload)
  return (
    <Page title={myShiftWords.title}>
      <Loaded from={loading} cards={2}>
        {(view) => {
          const stage = stageOf(view, now)
          const known = returning && mayReturn(stage, view.shift, now) ? 'in' : directionOf(stage, view.shift.endsAt, now)
          const direction = nextDirection(known, pending?.direction, view.shift.endsAt, now)
          const state = view.signUp && stateOf({ shift: view.shift, signUp: view.signUp }, now)
          return (
            <>
              <StageCard view={view} stage={stage} now={now} />
              {pending !== undefined && <Pending check={pending} />}
              {direction !== undefined && (
                <Check key={direction} shiftId={shiftId} title={view.shift.title} direction={direction} />
              )}
              {direction === undefined && pending === undefined && mayReturn(stage, view.shift, now) && (
                <Button id='check-in-again' kind='quiet' icon='refresh' label={say(myShiftWords.checkInAgain)}
                  onTap={() => setReturning(true)} />
              )}
              {mayReport(stage) && (
                <Button id='report' kind={stage === 'missed' ? 'primary' : 'secondary'} icon='pencil'
                  label={say(myShiftWords.report)} onTap={() => go('report', { shiftId })} />
              )}
              {mayChooseTeam(stage) && <ForTeam shiftId={shiftId} />}
              <ShiftCard shift={view.shift} nowMs={now} {...(state ? { state } : {})}
                onTap={() => go('activity', { shiftId })} />
              {stage === 'confirmed' && (
                <Button id='see-records' kind='quiet' icon='paper' label={say(myShiftWords.seeRecords)}
                  onTap={() => go('records')} />
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
