import { useRouter } from '@tarojs/taro'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { reportWords } from '../../../text/report.ts'
import { Form } from './form.tsx'

export default () => {
  const { shiftId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /shifts/:shiftId', { shiftId }))
  return (
    <Page title={reportWords.title}>
      <Loaded from={loading}>{({ shift }) => <Form shift={shift} />}</Loaded>
    </Page>
  )
}
