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

interface Props { rewardId: string; others: readonly Whom[]; whom: Whom | undefined; pick: (whom: Whom | undefined) => void }

const Reward = ({ rewardId, others, whom, pick }: Props) => {
  const loading = useLoad(() => client('GET /rewards/:rewardId', { rewardId, ...forOther(whom) }))
  // What was shown when it began is what is redeemed, whatever is read meanwhile: so that sending again is the same request.
  const [redeeming, setRedeeming] = useState<Shown | undefined>()
  return (
    <Loaded from={loading}>
      {(shown) => redeeming === undefined
        ? <About shown={shown} others={others} whom={whom} pick={pick} begin={() => setRedeeming(shown)} />
        : <Redeem shown={redeeming} whom={whom} leave={() => {
            setRedeeming(undefined)
            void loading.reload()
          }} />}
    </Loaded>
  )
}

/** One reward, and the way to have it; read anew for each person, so that nobody's points stand under another's name. */
export default () => {
  const { rewardId = '' } = useRouter().params
  const others = useLoad(loadOthers)
  const [whom, setWhom] = useState<Whom | undefined>()
  return (
    <Page title={rewardWords.title}>
      <Reward key={whom?.id ?? 'me'} rewardId={rewardId} others={others.data ?? []} whom={whom} pick={setWhom} />
    </Page>
  )
}
