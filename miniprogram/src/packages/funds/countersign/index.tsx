import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { usePages } from '../../../state/use-pages.ts'
import { countersignWords, entryStateWords, entryWayWords } from '../../../text/countersign.ts'
import { yuanWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { Agreeing } from '../agreeing.tsx'
import '../funds.scss'

type Entry = Output<'GET /me/gift-entries'>['items'][number]
const names = { none: countersignWords.hidden, masked: countersignWords.masked, full: countersignWords.full }
const tones = { waiting: 'waiting', agreed: 'good', disputed: 'plain', withdrawn: 'plain' } as const

const EntryCard = ({ entry, index, reload }: { entry: Entry; index: number; reload: () => Promise<void> }) => {
  const say = useText()
  const { id, title, fundName, amountFen, way, receivedOn, reference, state, shownName, showsSum, word } = entry
  return (
    <Card id={`entry-${index}`}>
      <View className='fund-name'>{title}</View>
      <View className='fund-note'>{fundName}</View>
      <View className='fund-raised'>{say(yuanWords(amountFen))}</View>
      <Tag tone={tones[state]}>{say(entryStateWords[state])}</Tag>
      <Fact name={say(countersignWords.way)}>{say(entryWayWords[way])}</Fact>
      <Fact name={say(countersignWords.receivedOn)}>{receivedOn}</Fact>
      <Fact name={say(countersignWords.number)}>{reference}</Fact>
      <Fact name={say(countersignWords.shown)}>{say(names[shownName])}{say(showsSum ? countersignWords.sumShown : countersignWords.sumHidden)}</Fact>
      {word !== undefined && <Fact name={say(countersignWords.mine)}>{word}</Fact>}
      {state === 'waiting' && (
        <Agreeing id={(part) => `entry-${part}-${index}`} kind='secondary' maxLength={200} words={countersignWords} send={async (answer) => {
          await change('POST /me/gift-entries/:giftId/answers', { giftId: id, ...answer })
          await reload()
        }} />
      )}
    </Card>
  )
}

/** What staff entered as my gift: yes in one tap, or no with a word (PEERS 5.3). */
export default () => {
  const say = useText()
  const pages = usePages((cursor) => client('GET /me/gift-entries', cursor === undefined ? {} : { cursor }))
  return (
    <Page title={countersignWords.title}>
      <Notice tone='info'>{say(countersignWords.lead)}</Notice>
      <Loaded from={pages}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty id='no-entries' icon='paper'>{say(countersignWords.none)}</Empty>}
            {items.length > 0 && (
              <View id='entries' className='fund-list'>
                {items.map((entry, index) => <EntryCard key={entry.id} entry={entry} index={index} reload={pages.reload} />)}
              </View>
            )}
            <MoreButton from={pages} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
