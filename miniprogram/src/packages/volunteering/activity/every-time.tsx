import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { RoleChoice } from '../../../components/role-choice.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { activityWords } from '../../../text/activity.ts'
import { ruleWords } from '../../../../../shared/rule-words.ts'
import { useText } from '../../../text/use-text.ts'

interface Props {
  view: Output<'GET /shifts/:shiftId'>
  reload: () => Promise<void>
}

/** A series: when it is, and coming every time. */
export const EveryTime = ({ view, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const { series, regular, shift, signUp } = view
  const [chosen, setChosen] = useState<string | undefined>()
  if (series === undefined) return null
  // Who is signed up comes every time as what they are now.
  const held = signUp?.status === 'signedUp' ? signUp.roleId : undefined
  const asks = held === undefined && shift.roles.length > 1
  const roleId = held ?? chosen
  const become = () => action.run(async () => {
    await change('PUT /activities/:activityId/regular', {
      activityId: shift.activityId, ...(roleId === undefined ? {} : { roleId }),
    })
  }).then(reload)
  return (
    <Section title={say(ruleWords(series))}>
      {regular === undefined
        ? <>
            <Card><View>{say(activityWords.everyTimeNote)}</View></Card>
            {asks && <RoleChoice name='every-time-role' title={activityWords.everyTimeRole} roles={shift.roles} chosen={chosen} pick={setChosen} />}
            <Button id='every-time' kind='secondary' icon='calendar' label={say(activityWords.everyTime)}
              busy={action.busy} disabled={asks && roleId === undefined} onTap={() => void become()} />
          </>
        : <>
            <Notice id='is-regular' tone='good'>
              {say(regular.pausedUntil === undefined ? activityWords.isRegular : activityWords.paused)}
            </Notice>
            <Button id='manage-regular' kind='quiet' label={say(activityWords.manageRegular)}
              onTap={() => go('regulars')} />
          </>}
      <ProblemNotice problem={action.problem} id='regular-problem' />
    </Section>
  )
}
