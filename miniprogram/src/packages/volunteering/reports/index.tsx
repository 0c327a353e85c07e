import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { usePages } from '../../../state/use-pages.ts'
import { recordReportsWords } from '../../../text/record-reports.ts'
import { useText } from '../../../text/use-text.ts'
import { Form } from './form.tsx'
import { ReportCard } from './report-card.tsx'

/** What I have reported, or, where a record or shift is named, the questions to report it. */
export default () => {
  const { about, shiftId = '', minutes = '0' } = useRouter().params
  const [sent, setSent] = useState(false)
  return (
    <Page title={recordReportsWords.title}>
      {about !== undefined && !sent
        ? <Ask about={about} shiftId={shiftId} recorded={Number(minutes)} done={() => setSent(true)} />
        : <Reports sent={sent} />}
    </Page>
  )
}

const Ask = ({ about, shiftId, recorded, done }: { about: string; shiftId: string; recorded: number; done: () => void }) => {
  const loading = useLoad(() => client('GET /shifts/:shiftId', { shiftId }))
  return <Loaded from={loading}>{({ shift }) => <Form about={about} shift={shift} recorded={recorded} done={done} />}</Loaded>
}

const Reports = ({ sent }: { sent: boolean }) => {
  const say = useText()
  const list = usePages((cursor) =>
    client('GET /me/record-reports', { limit: 20, ...(cursor === undefined ? {} : { cursor }) }))
  return (
    <>
      <Notice {...(sent ? { id: 'report-sent' } : {})} tone={sent ? 'good' : 'info'}>
        {say(sent ? recordReportsWords.sentIt : recordReportsWords.lead)}
      </Notice>
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-reports' icon='paper'>{say(recordReportsWords.none)}</Empty>
          : <>{items.map((report) => <ReportCard key={report.id} report={report} />)}</>}
      </Loaded>
      <MoreButton from={list} />
    </>
  )
}
