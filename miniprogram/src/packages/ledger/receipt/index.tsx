import { Image, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { clock, day } from '../../../text/dates.ts'
import { placeWords, receiptWords } from '../../../text/receipt.ts'
import { movementWords } from '../../../text/statement.ts'
import { useText } from '../../../text/use-text.ts'
import { assetOf, signed } from '../statement/model.ts'
import { receiptPicture, shortHash, stateWords, type Receipt } from './model.ts'
import './receipt.scss'

const Proof = ({ receipt, qr }: { receipt: NonNullable<Receipt['receipt']>; qr: string }) => {
  const say = useText()
  const [copied, setCopied] = useState(false)
  const picture = useMemo(() => receiptPicture(qr), [qr])
  const copy = async () => {
    await Taro.setClipboardData({ data: JSON.stringify(receipt) })
    setCopied(true)
  }
  return (
    <>
      <View className='card receipt-code'>
        <Image className='receipt-picture' src={picture} {...speak('img', say(receiptWords.code))} />
      </View>
      <View className='receipt-how'>{say(receiptWords.how)}</View>
      <Button id='copy-receipt' kind='secondary' icon={copied ? 'tick' : 'paper'}
        label={say(copied ? receiptWords.copied : receiptWords.copy)} onTap={() => void copy()} />
    </>
  )
}

const What = ({ answer: { receipt, published } }: { answer: Receipt }) => {
  const say = useText()
  if (receipt === undefined) return null
  const { movement, link, day: proof } = receipt
  const asset = assetOf(movement.from) ?? 'serviceMinutes'
  const happenedMs = Date.parse(movement.happenedAt)
  const name = movementWords(movement.movement)
  return (
    <Card id='receipt-facts'>
      <Fact name={say(receiptWords.what)}>{name && say(name)} {say(signed(asset, movement.amount))}</Fact>
      <Fact name={say(receiptWords.when)}>{say(day(happenedMs))} {clock(happenedMs)}</Fact>
      <Fact name={say(receiptWords.link)}>{link.number}</Fact>
      {proof !== undefined && <Fact name={say(receiptWords.day)}>{proof.head.day}</Fact>}
      {proof !== undefined && (
        <Fact name={say(receiptWords.head)}><View className='receipt-hash'>{shortHash(proof.head.hash)} …</View></Fact>
      )}
      {published.map(({ place }) => (
        <Fact key={place} name={say(receiptWords.published)}>{say(placeWords(place))}</Fact>
      ))}
    </Card>
  )
}

/** The proof that a record is in the public chain: in plain words, as facts, and as a code to keep. */
export default () => {
  const say = useText()
  const movementId = decodeURIComponent(useRouter().params.movementId ?? '')
  const loading = useLoad(() => client('GET /receipts/:movementId', { movementId }))
  return (
    <Page title={receiptWords.title}>
      <Loaded from={loading}>
        {(answer) => (
          <>
            <Notice id='receipt-state' tone={answer.state === 'sealed' ? 'good' : 'info'}>{say(stateWords(answer))}</Notice>
            <What answer={answer} />
            {answer.receipt !== undefined && answer.qr !== undefined && <Proof receipt={answer.receipt} qr={answer.qr} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}
