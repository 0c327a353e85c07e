import { boardNames } from '../../../../../shared/honours.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { boardNameWords, honourWords } from '../../../text/honours.ts'
import { useText } from '../../../text/use-text.ts'
import type { ActProps } from './index.tsx'

/** The nominee says yes, or no in two taps. */
export const Answer = ({ seen: { id: nominationId }, reload }: ActProps) => {
  const say = useText()
  const action = useAction()
  const answer = (yes: boolean) => action.run(async () => {
    await change('POST /nominations/:nominationId/answer', { nominationId, yes })
    await reload()
  })
  return (
    <Section title={say(honourWords.asked)}>
      <Notice tone='info'>{say(honourWords.askedNote)}</Notice>
      <Button id='yes' icon='tick' label={say(honourWords.yes)} busy={action.busy} onTap={() => void answer(true)} />
      <Sure id='no' label={honourWords.no} question={honourWords.noAsk} yes={honourWords.noYes} busy={action.busy}
        onYes={() => void answer(false)} />
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}

export const Withdraw = ({ seen: { id: nominationId }, reload }: ActProps) => {
  const action = useAction()
  const withdraw = () => action.run(async () => {
    await change('POST /nominations/:nominationId/withdrawal', { nominationId })
    await reload()
  })
  return (
    <>
      <Sure id='withdraw' label={honourWords.withdraw} question={honourWords.withdrawAsk} yes={honourWords.withdrawYes}
        busy={action.busy} onYes={() => void withdraw()} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}

/** How the board shows who was honoured; every tap holds at once. */
export const Board = ({ seen: { id: nominationId, shown = 'none' }, reload }: ActProps) => {
  const say = useText()
  const action = useAction()
  const choose = (next: typeof shown) => action.run(async () => {
    await change('PUT /nominations/:nominationId/board', { nominationId, shown: next })
    await reload()
  })
  return (
    <Section title={say(honourWords.boardAsk)}>
      <Notice tone='info'>{say(honourWords.boardNote)}</Notice>
      <Options name='board' selected={shown} onPick={(next) => void choose(next)} options={boardNames.map((key) => {
        const [label, note] = boardNameWords[key]
        return { key, label: say(label), note: say(note) }
      })} />
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}
