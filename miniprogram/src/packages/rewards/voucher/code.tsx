import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { speak } from '../../../accessibility.ts'
import { useBrightScreen } from '../../../brightness.ts'
import { qrPicture } from '../../../qr.ts'
import { leftWords, voucherWords } from '../../../text/rewards.ts'
import { useText } from '../../../text/use-text.ts'
import { inGroups, leftOf, type ShownVoucher } from './model.ts'

/** What is shown at the counter: picture and characters, large, on a bright screen. */
export const Code = ({ voucher, code, qr }: { voucher: ShownVoucher; code: string; qr: string }) => {
  const say = useText()
  const picture = useMemo(() => qrPicture(qr), [qr])
  useBrightScreen()
  return (
    <View className='voucher'>
      <View className='rewards-soft'>{say(voucherWords.show)}</View>
      <Image className='voucher-picture' src={picture} {...speak('img', say(voucherWords.picture))} />
      <View id='voucher-code' className='voucher-code' {...speak('heading', inGroups(code).join(' '))}>
        {inGroups(code).map((group, index) => <View key={index}>{group}</View>)}
      </View>
      <View id='voucher-left' className='voucher-left'>
        {say(voucherWords.left)} {say(leftWords(leftOf(voucher), voucher.quantity))}
      </View>
    </View>
  )
}
