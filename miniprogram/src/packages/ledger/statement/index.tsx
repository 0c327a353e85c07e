import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AssetTile } from '../../../components/asset-tile.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { usePages } from '../../../state/use-pages.ts'
import { assetMeanings } from '../../../text/assets.ts'
import { statementWords } from '../../../text/statement.ts'
import { useText } from '../../../text/use-text.ts'
import { EntryLine } from './entry-line.tsx'
import { type Entry, assetOf, balanceOf, lapseWords } from './model.ts'
import './statement.scss'

/** Which points end next, and when; nothing where nothing ends. */
const Lapse = ({ entries }: { entries: readonly Entry[] }) => {
  const say = useText()
  const words = lapseWords(entries)
  return words ? <View id='next-to-lapse' className='statement-lapse'>{say(words)}</View> : null
}

/** That nothing moves in the account, where that is so: its newest entry says. */
const Shut = ({ entries }: { entries: readonly Entry[] }) => {
  const say = useText()
  const state = entries[0]?.state
  return state ? <Notice id={`account-${state}`} tone='problem'>{say(statementWords[state])}</Notice> : null
}

export default () => {
  const say = useText()
  const account = decodeURIComponent(useRouter().params.account ?? '')
  const asset = assetOf(account) ?? 'serviceMinutes'
  const list = usePages((cursor) =>
    client('GET /accounts/:account/statement', { account, limit: 20, ...(cursor === undefined ? {} : { cursor }) }))
  return (
    <Page title={statementWords.title}>
      <Loaded from={list}>
        {({ items }) => (
          <>
            <AssetTile asset={asset} balance={balanceOf(items)} />
            <View className='statement-meaning'>{say(assetMeanings[asset])}</View>
            <Shut entries={items} />
            <Lapse entries={items} />
            {items.length === 0
              ? <Empty id='no-entries' icon='paper'>{say(statementWords.none)}</Empty>
              : <View id='entries' className='lines'>
                  {items.map((entry) => <EntryLine key={entry.movementId} asset={asset} entry={entry} />)}
                </View>}
          </>
        )}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}
