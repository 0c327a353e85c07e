import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { householdWords } from '../../../text/household.ts'
import { useText } from '../../../text/use-text.ts'
import type { Household } from './model.ts'

/** Whoever is asked to be the head answers here; the head may take it back. */
export const HeadOffer = ({ household, myId, reload }: { household: Household; myId: string; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const { id: householdId, headOffer, headId } = household
  const answer = (accept: boolean) => action.run(async () => {
    await change('POST /households/:householdId/head-offers/answer', { householdId, accept })
    await reload()
  })
  if (headOffer === undefined) return null
  if (headOffer.personId === myId) {
    return (
      <Section title={say(householdWords.headOffered)}>
        <Card id='head-offer'>
          <View>{say(householdWords.headOfferWhy)}</View>
          <Button id='head-yes' icon='tick' label={say(householdWords.headYes)} busy={action.busy} onTap={() => void answer(true)} />
          <Button id='head-no' kind='quiet' label={say(householdWords.headNo)} busy={action.busy} onTap={() => void answer(false)} />
          <ProblemNotice problem={action.problem} />
        </Card>
      </Section>
    )
  }
  if (headId !== myId) return null
  return (
    <>
      <Notice id='head-waits' tone='info' action={(
        <Button id='head-take-back' kind='quiet' label={say(householdWords.headTakeBack)} busy={action.busy}
          onTap={() => void answer(false)} />
      )}>{say(householdWords.headWaits)} · {headOffer.name ?? headOffer.nameMasked}</Notice>
      <ProblemNotice problem={action.problem} />
    </>
  )
}
