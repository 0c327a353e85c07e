import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { ShiftCard } from '../../../components/shift-card.tsx'
import { replaceWith } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { learnTime, nowMs } from '../../../state/clock.ts'
import { useLoad } from '../../../state/use-load.ts'
import { activityWords } from '../../../text/activity.ts'
import { useText } from '../../../text/use-text.ts'
import { EveryTime } from './every-time.tsx'
import { Facts } from './facts.tsx'
import { Helping } from './helping.tsx'
import { LeaderTools } from './leader-tools.tsx'
import { otherShifts } from './model.ts'
import { Results } from './results.tsx'
import { SignUp } from './sign-up.tsx'

const load = async (shiftId: string) => {
  const view = await client('GET /shifts/:shiftId', { shiftId })
  learnTime(view.serverTime)
  const { activityId } = view.shift
  const [activity, place, searches] = await Promise.all([
    client('GET /activities/:activityId', { activityId }),
    client('GET /shifts/:shiftId/my-place', { shiftId }), client('GET /shifts/:shiftId/stand-ins', { shiftId }),
  ])
  return { view, activity, place, searches: searches.people }
}

export default () => {
  const say = useText()
  const { shiftId = '' } = useRouter().params
  const loading = useLoad(() => load(shiftId))
  return (
    <Page title={activityWords.title}>
      <Loaded from={loading}>
        {({ view, activity, place, searches }) => {
          const others = otherShifts(activity.shifts, shiftId, nowMs())
            .filter(({ state }) => state !== 'cancelled')
          return (
            <>
              <Facts view={view} />
              <SignUp view={view} place={place} reload={loading.reload} />
              <EveryTime view={view} reload={loading.reload} />
              <Helping view={view} place={place} searches={searches} reload={loading.reload} />
              {view.leads && <LeaderTools shift={view.shift} />}
              <Section title={say(activityWords.about)}><Card><View>{view.summary}</View></Card></Section>
              <Results shift={view.shift} />
              {others.length > 0 && (
                <Section title={say(activityWords.others)}>
                  {others.map((shift) => (
                    <ShiftCard key={shift.id} shift={shift} nowMs={nowMs()}
                      onTap={() => replaceWith('activity', { shiftId: shift.id })} />
                  ))}
                </Section>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
