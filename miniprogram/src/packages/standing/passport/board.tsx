import { View } from '@tarojs/components'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { SwitchRow } from '../../../components/row.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { passportWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'
import { hourWords } from './model.ts'

/** The board of those who want to be seen, and whether I am one of them. */
export const Board = ({ shown, reload }: { shown: boolean; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const board = useLoad(() => client('GET /board', { limit: 10 }), String(shown))
  const choose = (on: boolean) => action.run(async () => {
    await change('PUT /me/board', { shown: on })
    await reload()
  })
  return (
    <Section title={say(passportWords.boardTitle)}>
      <View className='lines'>
        <SwitchRow id='on-board' icon='ribbon' label={say(passportWords.board)} note={say(passportWords.boardNote)} on={shown}
          words={{ on: say(passportWords.on), off: say(passportWords.off) }} onChange={(on) => void choose(on)} />
      </View>
      <ProblemNotice problem={action.problem} />
      {board.data !== undefined && board.data.items.length > 0 && (
        <Card id='board'>
          {board.data.items.map(({ nameMasked, minutes }, index) => (
            <Fact key={index} name={nameMasked}>{say(hourWords(minutes))}</Fact>
          ))}
        </Card>
      )}
    </Section>
  )
}
