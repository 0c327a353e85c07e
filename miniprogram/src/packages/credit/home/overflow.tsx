import { View } from '@tarojs/components'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { creditWords } from '../../../text/credit.ts'
import { useText } from '../../../text/use-text.ts'
import type { Credit } from './model.ts'

/** Where what exceeds the cap goes (TB-03). */
export const OverflowChoice = ({ chosen, reload }: { chosen: Credit['overflow']; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const choose = (choice: Credit['overflow']) => action.run(async () => {
    await change('PUT /me/time-credit/overflow', { choice })
    await reload()
  })
  return (
    <Section title={say(creditWords.overflow)}>
      <View className='credit-note'>{say(creditWords.overflowWhy)}</View>
      <Options name='overflow' selected={chosen} onPick={(key) => void choose(key)} options={[
        { key: 'pool', label: say(creditWords.pool), note: say(creditWords.poolNote) },
        { key: 'honour', label: say(creditWords.asHonour), note: say(creditWords.asHonourNote) },
      ]} />
      <ProblemNotice problem={action.problem} id='overflow-problem' />
    </Section>
  )
}
