import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { isPaused, pauseUntil } from '../../../state/pause-rules.ts'
import { day, noonOf } from '../../../text/dates.ts'
import { regularsWords, weeksOf } from '../../../text/regulars.ts'
import { ruleWords } from '../../../../../shared/rule-words.ts'
import { useText } from '../../../text/use-text.ts'
import type { Regular } from './model.ts'

/** One series that I take every time; what ends something asks once more in the same place. */
export const RegularCard = ({ regular, reload }: { regular: Regular; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [asking, setAsking] = useState<'pause' | 'end' | undefined>()
  const { activityId, title, place, series, pausedUntil } = regular
  const actAndReload = async (act: () => Promise<unknown>): Promise<void> => {
    await action.run(act)
    setAsking(undefined)
    await reload()
  }
  const then = (act: () => Promise<unknown>) => void actAndReload(act)
  const paused = isPaused(regular, nowMs())
  return (
    <Card id={`regular-${activityId}`}>
      <Fact name={title}>{series === undefined ? '' : say(ruleWords(series))}</Fact>
      <View>{place}</View>
      {paused && pausedUntil !== undefined && (
        <Notice tone='info'>{say(regularsWords.pausedUntil)} {say(day(noonOf(pausedUntil)))}</Notice>
      )}
      {asking === undefined && (
        <>
          {paused
            ? <Button id={`resume-${activityId}`} kind='secondary' label={say(regularsWords.resume)} busy={action.busy}
                onTap={() => then(() => change('PUT /activities/:activityId/regular', { activityId, roleId: regular.roleId }))} />
            : <Button id={`pause-${activityId}`} kind='secondary' label={say(regularsWords.pause)}
                onTap={() => setAsking('pause')} />}
          <Button id={`end-${activityId}`} kind='quiet' label={say(regularsWords.end)} onTap={() => setAsking('end')} />
        </>
      )}
      {asking === 'pause' && (
        <>
          <View>{say(regularsWords.howLong)}</View>
          <Options name={`weeks-${activityId}`} look='grid' selected={undefined}
            options={[1, 2, 4, 12].map((weeks) => ({ key: String(weeks), label: say(weeksOf(weeks)) }))}
            onPick={(weeks) => then(() => change('POST /activities/:activityId/regular/pause',
              { activityId, until: pauseUntil(Number(weeks), nowMs()) }))} />
        </>
      )}
      {asking === 'end' && (
        <>
          <Notice tone='problem'>{say(regularsWords.endSure)}</Notice>
          <Button id={`end-yes-${activityId}`} kind='secondary' label={say(regularsWords.endYes)} busy={action.busy}
            onTap={() => then(() => change('POST /activities/:activityId/regular/end', { activityId }))} />
        </>
      )}
      {asking !== undefined && (
        <Button id={`leave-${activityId}`} kind='quiet' label={say(regularsWords.back)} onTap={() => setAsking(undefined)} />
      )}
      <ProblemNotice problem={action.problem} id={`problem-${activityId}`} />
    </Card>
  )
}
