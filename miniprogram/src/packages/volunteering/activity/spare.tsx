import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { RoleChoice } from '../../../components/role-choice.tsx'
import { SwitchRow } from '../../../components/row.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { placesWords } from '../../../text/places.ts'
import { useText } from '../../../text/use-text.ts'
import type { MyPlace, View } from './model.ts'

interface Props { shift: View['shift']; place: MyPlace; reload: () => Promise<void> }

/** Being there in case; of several roles one says first for which. */
export const BeSpare = ({ shift, place, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const [asked, setAsked] = useState(false)
  const [role, setRole] = useState<string | undefined>()
  const { id: shiftId, roles } = shift
  const spare = (on: boolean, chosen: { roleId?: string } = {}) => action.run(async () => {
    await change('POST /shifts/:shiftId/spare', { shiftId, on, ...chosen })
    setAsked(false)
  }).then(reload)
  const turn = (on: boolean): void => {
    if (on && roles.length > 1) setAsked(!asked)
    else void spare(on)
  }
  return (
    <>
      <SwitchRow id='spare' icon='hourglass' label={say(placesWords.spare)} note={say(placesWords.spareNote)}
        on={place.spare} words={{ on: say(placesWords.on), off: say(placesWords.off) }} onChange={turn} />
      {asked && !place.spare && (
        <>
          <RoleChoice name='spare-role' title={placesWords.spareRole} roles={roles} chosen={role} pick={setRole} />
          <Button id='spare-yes' kind='secondary' label={say(placesWords.spareYes)} busy={action.busy} disabled={role === undefined}
            onTap={() => { if (role !== undefined) void spare(true, { roleId: role }) }} />
        </>
      )}
      <ProblemNotice problem={action.problem} id='spare-problem' />
    </>
  )
}
