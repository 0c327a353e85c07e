import { View } from '@tarojs/components'
import { chinaDay } from '../../../../../shared/units.ts'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Photos } from '../../../components/photo.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { client } from '../../../state/client.ts'
import { usePages } from '../../../state/use-pages.ts'
import { fundWords, lateSince, nextUpdate, yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import type { Campaign, Update } from '../model.ts'

const UpdateCard = ({ update: { id, title, text, inFull, at, photos, sums } }: { update: Update }) => {
  const say = useText()
  return (
    <Card id={`update-${id}`}>
      <View className='fund-name'>{title}</View>
      <View className='fund-note'>{chinaDay(Date.parse(at))}</View>
      {inFull && <Tag tone='good'>{say(fundWords.inFull)}</Tag>}
      <View className='fund-words'>{text}</View>
      <Photos fileIds={photos} />
      {sums && (
        <>
          <View className='fund-note'>{say(fundWords.updateSums)}</View>
          <Fact name={say(fundWords.raised)}>{say(yuanWords(sums.raisedFen))}</Fact>
          <Fact name={say(fundWords.spent)}>{say(yuanWords(sums.spentFen))}</Fact>
          <Fact name={say(fundWords.left)}>{say(yuanWords(sums.balanceFen))}</Fact>
        </>
      )}
    </Card>
  )
}

/** Since when the campaign owes the public a word of how it goes (CF-09). */
export const Late = ({ campaign: { disclosure: { next } } }: { campaign: Campaign }) => {
  const say = useText()
  return next?.late ? <Notice id='late-since' tone='problem'>{say(lateSince(next.dueOn))}</Notice> : null
}

/** What the campaign has told of itself, and by when it tells more (CF-09). */
export const Updates = ({ campaign: { id: campaignId, disclosure: { next } } }: { campaign: Campaign }) => {
  const say = useText()
  const pages = usePages((cursor) => client('GET /campaigns/:campaignId/disclosures', { campaignId, cursor }), campaignId)
  return (
    <Section title={say(fundWords.updates)}>
      {next && !next.late && <View className='fund-note'>{say(nextUpdate(next.kind, next.dueOn))}</View>}
      <Loaded from={pages}>
        {({ items }) => items.length === 0
          ? <Empty id='no-updates' icon='paper'>{say(fundWords.noUpdates)}</Empty>
          : <View id='updates' className='fund-list'>{items.map((update) => <UpdateCard key={update.id} update={update} />)}</View>}
      </Loaded>
      <MoreButton from={pages} />
    </Section>
  )
}
