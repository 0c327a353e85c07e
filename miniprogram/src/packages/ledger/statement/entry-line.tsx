import { View } from '@tarojs/components'
import { amountOf } from '../../../components/asset-rules.ts'
import { Tag } from '../../../components/tag.tsx'
import type { Asset } from '../../../text/assets.ts'
import { assetNames } from '../../../text/assets.ts'
import { clock, day } from '../../../text/dates.ts'
import { movementWords, statementWords } from '../../../text/statement.ts'
import { useText } from '../../../text/use-text.ts'
import { signed, type Entry } from './model.ts'

/** One line of the statement: what for, when, how much, and what was there afterwards. */
export const EntryLine = ({ asset, entry }: { asset: Asset; entry: Entry }) => {
  const say = useText()
  const happenedMs = Date.parse(entry.happenedAt)
  const { figure, unit } = amountOf(asset, entry.balance)
  return (
    <View className='entry'>
      <View className='entry-text'>
        <View className='entry-name'>{entry.memo ?? say(movementWords(entry.movement) ?? assetNames[asset])}</View>
        <View className='entry-when'>{say(day(happenedMs))} {clock(happenedMs)}</View>
        {entry.reverses !== undefined && <Tag tone='waiting'>{say(statementWords.reversal)}</Tag>}
      </View>
      <View className='entry-figures'>
        <View className={entry.amount < 0 ? 'entry-amount entry-minus' : 'entry-amount'}>
          {say(signed(asset, entry.amount))}
        </View>
        <View className='entry-when'>{say(statementWords.after)} {figure}{say(unit)}</View>
      </View>
    </View>
  )
}
