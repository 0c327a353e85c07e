import { View } from '@tarojs/components'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { lasting } from '../../../text/dates.ts'
import { noteWords } from '../../../text/notes.ts'
import { useText } from '../../../text/use-text.ts'
import { chinaDay } from '../../../../../shared/units.ts'
import { dayWords } from '../../people/facts/model.ts'
import { spokenSerial, tones, type Note } from './model.ts'

/** One note: where it stands, and the way to take it back while nobody has used it. */
export const NoteCard = ({ note, index, reload }: { note: Note; index: number; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const { serial, minutes, status, endsAt, usedByName } = note
  const giveBack = () => action.run(async () => {
    await change('POST /time-credit/notes/:serial/return', { serial })
    await reload()
  })
  return (
    <Card id={`note-${index}`}>
      <View className='credit-head'>
        <View className='credit-name'>{say(lasting(minutes))}</View>
        <Tag tone={tones[status]}>{say(noteWords[status])}</Tag>
      </View>
      <Fact name={say(noteWords.serial)}>{spokenSerial(serial)}</Fact>
      {status === 'issued' && <Fact name={say(noteWords.ends)}>{say(dayWords(chinaDay(Date.parse(endsAt))))}</Fact>}
      {usedByName !== undefined && <Fact name={say(noteWords.usedBy)}>{usedByName}</Fact>}
      {status === 'issued' && (
        <Sure id={`give-back-${index}`} label={noteWords.giveBack} question={noteWords.giveBackAsk}
          yes={noteWords.giveBackYes} busy={action.busy} onYes={() => void giveBack()} />
      )}
      <ProblemNotice problem={action.problem} id={`note-problem-${index}`} />
    </Card>
  )
}
