import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { momentWords } from '../../../text/dates.ts'
import { yuanWords } from '../../../text/funds.ts'
import { wallWords } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import '../funds.scss'

/** Every gift in the order of time, name and sum as each giver chose; the total counts all of them (PEERS 5.4, 5.5). */
export default () => {
  const say = useText()
  const { campaignId = '' } = useRouter().params
  const [raisedFen, setRaised] = useState(0)
  const list = usePages(async (cursor) => {
    const page = await client('GET /campaigns/:campaignId/gifts', { campaignId, limit: 30, ...(cursor === undefined ? {} : { cursor }) })
    setRaised(page.raisedFen)
    return page
  }, campaignId)
  return (
    <Page title={wallWords.title}>
      <View className='fund-note'>{say(wallWords.lead)}</View>
      <Loaded from={list}>
        {({ items }) => (
          <>
            <Card id='wall-total'>
              <Fact name={say(wallWords.total)}><View id='wall-sum' className='fund-raised'>{say(yuanWords(raisedFen))}</View></Fact>
              <View className='fund-note'>{say(wallWords.totalNote)}</View>
            </Card>
            {items.length === 0
              ? <Empty id='no-wall' icon='gift'>{say(wallWords.none)}</Empty>
              : <View id='wall' className='fund-list'>
                  {items.map(({ name, amountFen, message, at }, index) => (
                    <Card key={index} id={`wall-${index}`}>
                      <View className='fund-name'>{name ?? say(wallWords.nobody)}</View>
                      <View className='fund-words'>{say(amountFen === undefined ? wallWords.noSum : yuanWords(amountFen))}</View>
                      {message !== undefined && <View className='fund-words'>{message}</View>}
                      <View className='fund-note'>{say(momentWords(Date.parse(at), nowMs()))}</View>
                    </Card>
                  ))}
                </View>}
          </>
        )}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}
