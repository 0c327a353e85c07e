import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { speak } from '../../../accessibility.ts'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Fact } from '../../../components/section.tsx'
import { capitalYuan } from '../../../../../shared/capital-yuan.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { yuanWords } from '../../../text/funds.ts'
import { certificateWords, numberText } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import './certificate.scss'

/** A keepsake of a gift, to show and to keep; no receipt. */
export default () => {
  const say = useText()
  const { giftId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /me/gifts/:giftId/certificate', { giftId }), giftId)
  return (
    <Page title={certificateWords.title}>
      <Loaded from={loading} cards={1}>
        {({ number, name, charity, campaign, amountFen, givenOn }) => (
          <>
            <View id='gift-certificate' className='card gift-certificate'>
              <View className='gift-certificate-title' {...speak('heading')}>{say(certificateWords.title)}</View>
              <View className='gift-certificate-thanks'>{say(certificateWords.thanks)}</View>
              <Fact name={say(certificateWords.donor)}>{name}</Fact>
              <Fact name={say(certificateWords.sum)}><View className='gift-certificate-sum'>{say(yuanWords(amountFen))}</View></Fact>
              <Fact name={say(certificateWords.capital)}><View id='capital'>人民币{capitalYuan(amountFen)}</View></Fact>
              <Fact name={say(certificateWords.campaign)}>{campaign}</Fact>
              <Fact name={say(certificateWords.to)}>{charity.name}</Fact>
              <Fact name={say(certificateWords.code)}><View className='gift-certificate-long'>{charity.creditCode}</View></Fact>
              <Fact name={say(certificateWords.date)}>{givenOn}</Fact>
              <Fact name={say(certificateWords.number)}>{numberText(number)}</Fact>
              <View id='no-receipt' className='gift-certificate-note'>{say(certificateWords.noReceipt)}</View>
            </View>
            <Notice tone='info'>{say(certificateWords.keep)}</Notice>
          </>
        )}
      </Loaded>
    </Page>
  )
}
