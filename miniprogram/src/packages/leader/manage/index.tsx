import { useRouter } from '@tarojs/taro'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { manageWords } from '../../../text/manage.ts'
import { Manage } from './manage.tsx'

export default () => {
  const { shiftId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /shifts/:shiftId', { shiftId }))
  return (
    <Page title={manageWords.title}>
      <Loaded from={loading}>{(view) => <Manage view={view} reload={loading.reload} />}</Loaded>
    </Page>
  )
}
