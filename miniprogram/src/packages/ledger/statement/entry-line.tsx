import { View } from '@tarojs/components'
import { speak } from '../../../accessibility.ts'
import { amountOf } from '../../../components/asset-rules.ts'
import { Icon } from '../../../components/icon.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import type { Asset } from '../../../text/assets.ts'
import { assetNames } from '../../../text/assets.ts'
import { clock, day } from '../../../text/dates.ts'
import { receiptWords } from '../../../text/receipt.ts'
import { movementWords, statementWords } from '../../../text/statement.ts'
import { useText } from '../../../text/use-text.ts'
import { hasReceipt, signed, type Entry } from './model.ts'

/** What leads from an entry to the proof that it is in the public chain. */
const ReceiptLink = ({ movementId }: { movementId: string }) => {
  const say = useText()
  return (
    <View className='entry-receipt' {...speak('link', say(receiptWords.open))} onClick={() => go('receipt', { movementId })}>
      <Icon name='shield' colour='river' size={20} />{say(receiptWords.open)}
    </View>
  )
}

/** One line of the statement: what for, when, how much, what was there afterwards, and its receipt. */
export const EntryLine = ({ asset, entry }: { asset: Asset; entry: Entry }) => {
  const say = useText()
  const happenedMs = Date.parse(entry.happenedAt)
  const { figure, unit } = amountOf(asset, entry.balance)
  return (
    <View className='entry'>
      <View className='entry-text'>
        <View className='entry-name'>{entry.memo ?? say(movementWords(entry.movement) ?? assetNames[asset])}</View>
        <View className='entry-when'>{say(day(happenedMs))} {clock(happenedMs)}</View>
        {hasReceipt(entry) && <ReceiptLink movementId={entry.movementId} />}
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
