import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { usePages } from '../../../state/use-pages.ts'
import { recordsWords } from '../../../text/records.ts'
import { useText } from '../../../text/use-text.ts'
import { summaryOf } from './model.ts'
import { RecordCard } from './record-card.tsx'
import { Sums } from './sums.tsx'
import './records.scss'

export default () => {
  const say = useText()
  const list = usePages((cursor) =>
    client('GET /me/service-records', { limit: 20, ...(cursor === undefined ? {} : { cursor }) }))
  return (
    <Page title={recordsWords.title}>
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-records' icon='paper'>{say(recordsWords.none)}</Empty>
          : <>
              <View className='records-sum'>{say(summaryOf(items, !list.hasMore))}</View>
              <Sums />
              {items.map((record) => <RecordCard key={record.id} record={record} />)}
            </>}
      </Loaded>
      <MoreButton from={list} />
      <Button id='my-reports' kind='quiet' icon='pencil' label={say(recordsWords.myReports)} onTap={() => go('reports')} />
    </Page>
  )
}
