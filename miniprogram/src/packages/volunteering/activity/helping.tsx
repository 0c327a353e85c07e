import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { SwitchRow } from '../../../components/row.tsx'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { placesWords, standInFor } from '../../../text/places.ts'
import { useText } from '../../../text/use-text.ts'
import { helpFor, type MyPlace } from './model.ts'
import { BeSpare } from './spare.tsx'

interface Props {
  view: Output<'GET /shifts/:shiftId'>
  place: MyPlace
  searches: Output<'GET /shifts/:shiftId/stand-ins'>['people']
  reload: () => Promise<void>
}

/** Finding somebody to come instead, coming instead of somebody, and being there in case. */
export const Helping = ({ view, place, searches, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const { id: shiftId } = view.shift
  const help = helpFor(view, nowMs())
  if (help === undefined) return null
  const words = { on: say(placesWords.on), off: say(placesWords.off) }
  const search = (on: boolean) => action.run(() => change('POST /shifts/:shiftId/stand-in-search', { shiftId, on })).then(reload)
  const standIn = (personId: string) =>
    action.run(() => change('POST /shifts/:shiftId/stand-ins', { shiftId, personId })).then(reload)
  return (
    <>
      {help === 'search' && (
        <SwitchRow id='search-stand-in' icon='people' label={say(placesWords.search)} note={say(placesWords.searchNote)}
          on={place.searching} words={words} onChange={(on) => void search(on)} />
      )}
      {help === 'help' && searches.map(({ personId, nameMasked, name = nameMasked }) => (
        <Notice key={personId} id={`search-${personId}`} tone='info' action={
          <Button id={`stand-in-${personId}`} kind='secondary' label={say(placesWords.standIn)} busy={action.busy}
            onTap={() => void standIn(personId)} />
        }>{say(standInFor(name))}</Notice>
      ))}
      {help === 'help' && <BeSpare shift={view.shift} place={place} reload={reload} />}
      <ProblemNotice problem={action.problem} id='helping-problem' />
    </>
  )
}
