import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { pledgeWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'

interface Props { offer: Output<'GET /pledge-offers'>['items'][number]; label: string; reload: () => Promise<void> }

/** Something to claim: nobody is sent, everybody chooses. */
export const OfferCard = ({ offer: { id, title, summary, places, taken }, label, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const claim = () => action.run(async () => {
    await change('POST /pledges', { offerId: id })
    await reload()
  })
  return (
    <Card id={`offer-${id}`}>
      <Tag tone='plain'>{label}</Tag>
      <View className='pledge-title'>{title}</View>
      <View className='pledge-note'>{summary}</View>
      <View className='pledge-note'>{taken} / {places}</View>
      {taken < places
        ? <Button id={`claim-${id}`} kind='secondary' label={say(pledgeWords.claim)} busy={action.busy} onTap={() => void claim()} />
        : <Tag tone='plain'>{say(pledgeWords.full)}</Tag>}
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}
