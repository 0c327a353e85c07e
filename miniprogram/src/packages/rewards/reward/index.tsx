import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { rewardWords } from '../../../text/rewards.ts'
import { About } from './about.tsx'
import type { Shown } from './model.ts'
import { Redeem } from './redeem.tsx'
import '../rewards.scss'

/** One reward, and the way to have it. */
export default () => {
  const { rewardId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /rewards/:rewardId', { rewardId }))
  // What was shown when it began is what is redeemed, whatever is read meanwhile: so that sending again is the same request.
  const [redeeming, setRedeeming] = useState<Shown | undefined>()
  return (
    <Page title={rewardWords.title}>
      <Loaded from={loading}>
        {(shown) => redeeming === undefined
          ? <About shown={shown} begin={() => setRedeeming(shown)} />
          : <Redeem shown={redeeming} leave={() => {
              setRedeeming(undefined)
              void loading.reload()
            }} />}
      </Loaded>
    </Page>
  )
}
