import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { useQuestions } from '../../../state/use-questions.ts'
import { fundWords } from '../../../text/funds.ts'
import { wishWords } from '../../../text/gift-wishes.ts'
import { giveWords } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import type { Campaign } from '../model.ts'
import { AskFirst } from './ask-first.tsx'
import { Check } from './check.tsx'
import { emptyDraft, fenOf, stepsFor, type Draft } from './model.ts'
import { NameQuestion, OriginQuestion, SumQuestion, SumShownQuestion, WordsQuestion } from './questions.tsx'
import '../funds.scss'

const Questions = ({ campaign, asksFirst }: { campaign: Campaign; asksFirst: boolean }) => {
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const large = (fenOf(draft.yuan) ?? 0) > campaign.largeGiftFen
  const { step, asked } = useQuestions(stepsFor(large && !asksFirst), draft, (part) => setDraft((had) => ({ ...had, ...part })))
  switch (step) {
    case 'sum': return <SumQuestion {...asked} tooLarge={large && asksFirst} />
    case 'name': return <NameQuestion {...asked} asksFirst={asksFirst} />
    case 'showSum': return <SumShownQuestion {...asked} />
    case 'words': return <WordsQuestion {...asked} />
    case 'origin': return <OriginQuestion {...asked} />
    case 'check': return asksFirst ? <AskFirst {...asked} campaign={campaign} /> : <Check {...asked} campaign={campaign} large={large} />
  }
}

/**
 * How much, how it is shown, and off to WeChat: one question after the other, none answered beforehand (CF-12). Who is
 * under eighteen asks their guardian instead (CF-16).
 */
export default () => {
  const say = useText()
  const { campaignId = '' } = useRouter().params
  const loading = useLoad(async () => {
    const [campaign, { age }] = await Promise.all([client('GET /campaigns/:campaignId', { campaignId }), client('GET /me/gift-wishes', { limit: 1 })])
    return { campaign, age }
  }, campaignId)
  return (
    <Page title={giveWords.title}>
      <Loaded from={loading} cards={1}>
        {({ campaign, age }) => {
          if (campaign.payable && age === 'tooYoung') return <Notice id='too-young' tone='info'>{say(wishWords.tooYoung)}</Notice>
          if (campaign.payable) return <Questions campaign={campaign} asksFirst={age === 'asks'} />
          return campaign.state === 'open'
            ? <Notice id='not-yet' tone='info'>{say(giveWords.notYet)}{campaign.charity.contact}</Notice>
            : <Notice id='over' tone='info'>{say(fundWords.over)}</Notice>
        }}
      </Loaded>
    </Page>
  )
}
