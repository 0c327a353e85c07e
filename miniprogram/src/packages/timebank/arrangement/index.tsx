import { useRouter } from '@tarojs/taro'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { learnTime } from '../../../state/clock.ts'
import { useLoad } from '../../../state/use-load.ts'
import { arrangementsWords } from '../../../text/arrangements.ts'
import { Acts, Answer } from './acts.tsx'
import { Facts } from './facts.tsx'
import { Visits } from './visits.tsx'

const load = async (arrangementId: string) => {
  const view = await client('GET /time-bank/arrangements/:arrangementId', { arrangementId })
  learnTime(view.serverTime)
  return view
}

/** A standing arrangement for both sides: what is agreed on, the next visits, leave one out, pause, end. */
export default () => {
  const { arrangementId = '' } = useRouter().params
  const loading = useLoad(() => load(arrangementId))
  return (
    <Page title={arrangementsWords.title}>
      <Loaded from={loading} cards={2}>
        {(view) => (
          <>
            <Facts arrangement={view.arrangement} />
            {view.mayAnswer && <Answer view={view} reload={loading.reload} />}
            {(view.arrangement.status === 'active' || view.visits.length > 0) && <Visits view={view} reload={loading.reload} />}
            <Acts view={view} reload={loading.reload} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
