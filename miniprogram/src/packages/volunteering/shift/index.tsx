import { useRouter } from '@tarojs/taro'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { ShiftCard } from '../../../components/shift-card.tsx'
import { stateOf } from '../../../components/sign-up-rules.ts'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { learnTime, useNow } from '../../../state/clock.ts'
import { useLoad } from '../../../state/use-load.ts'
import { myShiftWords } from '../../../text/my-shift.ts'
import { useText } from '../../../text/use-text.ts'
import { Check } from './check.tsx'
import { directionOf, mayReport, stageOf } from './model.ts'
import { StageCard } from './stage-card.tsx'

const load = async (shiftId: string) => {
  const view = await client('GET /shifts/:shiftId', { shiftId })
  learnTime(view.serverTime)
  return view
}

export default () => {
  const say = useText()
  const { shiftId = '' } = useRouter().params
  const loading = useLoad(() => load(shiftId))
  const now = useNow(1000)
  return (
    <Page title={myShiftWords.title}>
      <Loaded from={loading} cards={2}>
        {(view) => {
          const stage = stageOf(view, now)
          const direction = directionOf(stage, view.shift.endsAt, now)
          const state = view.signUp && stateOf({ shift: view.shift, signUp: view.signUp }, now)
          return (
            <>
              <StageCard view={view} stage={stage} now={now} />
              {direction !== undefined && (
                <Check key={direction} shiftId={shiftId} direction={direction} reload={loading.reload} />
              )}
              {mayReport(stage) && (
                <Button id='report' kind={stage === 'missed' ? 'primary' : 'secondary'} icon='pencil'
                  label={say(myShiftWords.report)} onTap={() => go('report', { shiftId })} />
              )}
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
