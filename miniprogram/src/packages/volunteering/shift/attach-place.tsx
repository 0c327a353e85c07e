import { useRef, useState } from 'react'
import { newRequestId } from '../../../../../shared/client.ts'
import { Notice } from '../../../components/notice.tsx'
import { SwitchRow } from '../../../components/row.tsx'
import { locate } from '../../../locate.ts'
import type { KeptCheck } from '../../../state/queue-rules.ts'
import { myShiftWords } from '../../../text/my-shift.ts'
import { useText } from '../../../text/use-text.ts'

type Place = KeptCheck['place']

interface Props { place: Place; keep: (place: Place) => void }

/** Where I am goes with a check only if I say so each time, and a check without it counts as much. */
export const AttachPlace = ({ place, keep }: Props) => {
  const say = useText()
  const [state, setState] = useState<'off' | 'looking' | 'there' | 'none'>('off')
  const asked = useRef(0)
  const turn = async (on: boolean): Promise<void> => {
    const mine = ++asked.current
    keep(undefined)
    setState(on ? 'looking' : 'off')
    if (!on) return
    const spot = await locate()
    // Said no meanwhile: it does not go.
    if (mine !== asked.current) return
    setState(spot === undefined ? 'none' : 'there')
    // The nonce keeps what is stored of it from being guessed.
    if (spot !== undefined) keep({ ...spot, nonce: newRequestId() })
  }
  const on = state === 'looking' || state === 'there'
  return (
    <>
      <SwitchRow id='attach-place' icon='pin' label={say(myShiftWords.attachPlace)} note={say(myShiftWords.attachPlaceNote)}
        on={on} words={{ on: say(myShiftWords.attached), off: say(myShiftWords.notAttached) }} onChange={(next) => void turn(next)} />
      {state === 'there' && place !== undefined && <Notice id='place-there' tone='good'>{say(myShiftWords.placeThere)}</Notice>}
      {state === 'none' && <Notice id='place-none' tone='info'>{say(myShiftWords.placeNone)}</Notice>}
    </>
  )
}
