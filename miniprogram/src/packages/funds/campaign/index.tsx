import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { campaignStateWords, fromTo, fundWords, modeWords, yuanWords } from '../../../text/funds.ts'
import { wallWords } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import { type Campaign, isOpenToAll } from '../model.ts'
import { Books } from './books.tsx'
import { Giving } from './giving.tsx'
import { Late, Updates } from './updates.tsx'
import { Matching } from './matching.tsx'
import '../funds.scss'

const load = async (campaignId: string) => {
  const [campaign, matches] = await Promise.all([
    client('GET /campaigns/:campaignId', { campaignId }), client('GET /campaigns/:campaignId/matches', { campaignId }),
  ])
  const open = isOpenToAll(campaign) ? await client('GET /open/campaigns/:campaignId', { campaignId }) : undefined
  return { campaign, matches: matches.items, book: open?.book }
}

const Head = ({ campaign: { state, mode, plan, raisedFen, spentFen, feesFen } }: { campaign: Campaign }) => {
  const say = useText()
  return (
    <Card id='campaign'>
      <View className='fund-name' {...speak('heading')}>{plan.title}</View>
      <Tag tone={state === 'open' ? 'good' : 'plain'}>{say(campaignStateWords[state])}</Tag>
      <View className='fund-words'>{plan.purpose}</View>
      <View className='fund-note'>{say(fundWords.raised)}</View>
      <View id='raised' className='fund-raised'>{say(yuanWords(raisedFen))}</View>
      <Fact name={say(fundWords.goal)}>{say(yuanWords(plan.goalFen))}</Fact>
      <Fact name={say(fundWords.spent)}>{say(yuanWords(spentFen))}</Fact>
      {feesFen > 0 && <Fact name={say(fundWords.fees)}>{say(yuanWords(feesFen))}</Fact>}
      <View className='fund-note'>{say(modeWords[mode])}</View>
    </Card>
  )
}

/** Who answers for it and how to look that up (CF-07). */
const Answers = ({ campaign: { charity, fund } }: { campaign: Campaign }) => {
  const say = useText()
  return (
    <Section title={say(fundWords.answers)}>
      <Card id='answers'>
        <Fact name={say(fundWords.charity)}>{charity.name}</Fact>
        <Fact name={say(fundWords.fund)}>{fund.name}</Fact>
        <Fact name={say(fundWords.certificate)}>{charity.certificate}</Fact>
        <Fact name={say(fundWords.contact)}>{charity.contact}</Fact>
        <Fact name={say(fundWords.lookUp)}>{charity.lookUp}</Fact>
      </Card>
    </Section>
  )
}

const Plan = ({ campaign: { plan, filing } }: { campaign: Campaign }) => {
  const say = useText()
  return (
    <Section title={say(fundWords.planTitle)}>
      <Card id='plan'>
        <Fact name={say(fundWords.beneficiaries)}>{plan.beneficiaries}</Fact>
        <Fact name={say(fundWords.use)}>{plan.use}</Fact>
        <Fact name={say(fundWords.time)}>{say(fromTo(plan.firstDay, plan.lastDay))}</Fact>
        <Fact name={say(fundWords.area)}>{plan.area}</Fact>
        <Fact name={say(fundWords.cost)}>{say(yuanWords(plan.costFen))}</Fact>
        <Fact name={say(fundWords.leftover)}>{plan.leftover}</Fact>
        <Fact name={say(fundWords.leader)}>{plan.leader}</Fact>
        <Fact name={say(fundWords.office)}>{plan.officeAddress}</Fact>
        <Fact name={say(fundWords.account)}>{plan.accountNumber}</Fact>
        {plan.partners.length > 0 && <Fact name={say(fundWords.partners)}>{plan.partners.map(({ name }) => name).join('、')}</Fact>}
        {filing && <Fact name={say(fundWords.filing)}>{filing.number}</Fact>}
      </Card>
    </Section>
  )
}

/** One campaign: what it is for, who answers, what may be done here, and where the money went. */
export default () => {
  const say = useText()
  const { campaignId = '' } = useRouter().params
  const loading = useLoad(() => load(campaignId), campaignId)
  return (
    <Page title={fundWords.one}>
      <Loaded from={loading}>
        {({ campaign, matches, book }) => (
          <>
            <Head campaign={campaign} />
            <Late campaign={campaign} />
            <Section title={say(fundWords.giving)}><Giving campaign={campaign} /></Section>
            {matches.length > 0 && <Matching matches={matches} />}
            <Button id='to-wall' kind='secondary' icon='people' label={say(wallWords.title)} onTap={() => go('wall', { campaignId })} />
            <Answers campaign={campaign} />
            <Plan campaign={campaign} />
            <Updates campaign={campaign} />
            <Button id='to-spendings' kind='secondary' icon='paper' label={say(fundWords.toSpendings)}
              onTap={() => go('fundSpendings', { campaignId, fundId: campaign.fund.id })} />
            {book && <Books book={book} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
