import { View } from '@tarojs/components'
import { speak } from '../../../accessibility.ts'
import { amountOf } from '../../../components/asset-rules.ts'
import { Icon } from '../../../components/icon.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import type { Asset } from '../../../text/assets.ts'
import { assetNames } from '../../../text/assets.ts'
import { clock, day } from '../../../text/dates.ts'
import { movementWords, statementWords } from '../../../text/statement.ts'
import { serviceWords } from '../../../text/services.ts'
import { useText } from '../../../text/use-text.ts'
import { signed, type Entry } from './model.ts'

/** One line of the statement: what for, when, how much, and what was there afterwards; it leads to its why. */
export const EntryLine = ({ asset, entry }: { asset: Asset; entry: Entry }) => {
  const say = useText()
  const happenedMs = Date.parse(entry.happenedAt)
  const { figure, unit } = amountOf(asset, entry.balance)
  const category = entry.category === undefined ? undefined : serviceWords(entry.category)
  const name = entry.memo ?? say(movementWords(entry.movement) ?? assetNames[asset])
  return (
    <View id={`why-${entry.sequence}`} className='entry' {...speak('link', name)}
      onClick={() => go('why', { account: entry.account, sequence: String(entry.sequence) })}>
      <View className='entry-text'>
        <View className='entry-name'>{name}</View>
        <View className='entry-when'>{say(day(happenedMs))} {clock(happenedMs)}</View>
        {category !== undefined && category[0] !== entry.memo && <View className='entry-when'>{say(category)}</View>}
        {entry.reverses !== undefined && <Tag tone='waiting'>{say(statementWords.reversal)}</Tag>}
      </View>
      <View className='entry-figures'>
        <View className={entry.amount < 0 ? 'entry-amount entry-minus' : 'entry-amount'}>
          {say(signed(asset, entry.amount))}
        </View>
        <View className='entry-when'>{say(statementWords.after)} {figure}{say(unit)}</View>
      </View>
      <View className='entry-forward'><Icon name='forward' colour='edge' size={20} /></View>
    </View>
  )
}
