import { newRequestId } from '../../../../../shared/client.ts'
import { Notice } from '../../../components/notice.tsx'
import { SwitchRow } from '../../../components/row.tsx'
import type { KeptCheck } from '../../../state/queue-rules.ts'
import { useSpot } from '../../../state/use-spot.ts'
import { myShiftWords } from '../../../text/my-shift.ts'
import { useText } from '../../../text/use-text.ts'

type Place = KeptCheck['place']

interface Props { place: Place; keep: (place: Place) => void }

/** Where I am goes with a check only if I say so each time, and a check without it counts as much. */
export const AttachPlace = ({ place, keep }: Props) => {
  const say = useText()
  // The nonce keeps what is stored of it from being guessed.
  const { state, on, turn } = useSpot((spot) => keep(spot && { ...spot, nonce: newRequestId() }))
  return (
    <>
      <SwitchRow id='attach-place' icon='pin' label={say(myShiftWords.attachPlace)} note={say(myShiftWords.attachPlaceNote)}
        on={on} words={{ on: say(myShiftWords.attached), off: say(myShiftWords.notAttached) }} onChange={(next) => void turn(next)} />
      {state === 'there' && place !== undefined && <Notice id='place-there' tone='good'>{say(myShiftWords.placeThere)}</Notice>}
      {state === 'none' && <Notice id='place-none' tone='info'>{say(myShiftWords.placeNone)}</Notice>}
    </>
  )
}
