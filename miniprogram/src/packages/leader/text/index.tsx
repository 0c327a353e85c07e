import { useRouter } from '@tarojs/taro'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { textWords } from '../../../text/activity-text.ts'
import { ChangeText } from './change-text.tsx'

export default () => {
  const { activityId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /activities/:activityId/texts', { activityId }))
  return (
    <Page title={textWords.title}>
      <Loaded from={loading}>{(texts) => <ChangeText texts={texts} reload={loading.reload} />}</Loaded>
    </Page>
  )
}
