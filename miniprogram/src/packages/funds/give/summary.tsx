import { View } from '@tarojs/components'
import { Card, Fact } from '../../../components/section.tsx'
import { yuanWords } from '../../../text/funds.ts'
import { giveWords, shownNameWords } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import type { Campaign } from '../model.ts'
import { fenOf, type Draft } from './model.ts'

/** What was answered, all of it once more. */
export const Summary = ({ campaign, draft }: { campaign: Campaign; draft: Draft }) => {
  const say = useText()
  const { shownName = 'none', showsSum, message, yuan } = draft
  return (
    <Card id='giving'>
      <View id='giving-sum' className='fund-raised'>{say(yuanWords(fenOf(yuan) ?? 0))}</View>
      <Fact name={say(giveWords.to)}>{campaign.plan.title}</Fact>
      <Fact name={say(giveWords.receiver)}>{campaign.charity.name}</Fact>
      <Fact name={say(giveWords.nameLine)}>{say(shownNameWords[shownName][0])}</Fact>
      <Fact name={say(giveWords.sumLine)}>{say(showsSum === true ? giveWords.sumShown : giveWords.sumHidden)}</Fact>
      {message.trim() !== '' && <Fact name={say(giveWords.wordsLine)}>{message.trim()}</Fact>}
    </Card>
  )
}
