import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { rewardWords } from '../../../text/rewards.ts'
import { loadOthers } from '../load-others.ts'
import { forOther, type Whom } from '../whom.ts'
import { About } from './about.tsx'
import type { Shown } from './model.ts'
import { Redeem } from './redeem.tsx'
import '../rewards.scss'

/** One reward, and the way to have it. */
export default () => {
  const { rewardId = '' } = useRouter().params
  const others = useLoad(loadOthers)
  const [whom, setWhom] = useState<Whom | undefined>()
  const loading = useLoad(() => client('GET /rewards/:rewardId', { rewardId, ...forOther(whom) }), whom?.id)
  // What was shown when it began is what is redeemed, whatever is read meanwhile: so that sending again is the same request.
  const [redeeming, setRedeeming] = useState<Shown | undefined>()
  return (
    <Page title={rewardWords.title}>
      <Loaded from={loading}>
        {(shown) => redeeming === undefined
          ? <About shown={shown} others={others.data ?? []} whom={whom} pick={setWhom} begin={() => setRedeeming(shown)} />
          : <Redeem shown={redeeming} whom={whom} leave={() => {
              setRedeeming(undefined)
              void loading.reload()
            }} />}
      </Loaded>
    </Page>
  )
}
