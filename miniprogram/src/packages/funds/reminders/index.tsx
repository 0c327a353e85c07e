import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { reminderWords } from '../../../text/giving-reminders.ts'
import { useText } from '../../../text/use-text.ts'
import { ReminderCard } from './card.tsx'
import { ReminderForm } from './form.tsx'
import '../funds.scss'

const load = async (campaignId: string | undefined) => {
  const { items } = await client('GET /me/giving-reminders', { limit: 100 })
  const isNew = campaignId !== undefined && !items.some((one) => one.campaignId === campaignId)
  return { items, campaign: isNew ? await client('GET /campaigns/:campaignId', { campaignId }) : undefined }
}

/** To be reminded of giving, on a day of one's own choice; nothing is ever charged (PEERS 5.15). */
export default () => {
  const say = useText()
  const { campaignId } = useRouter().params
  const loading = useLoad(() => load(campaignId), campaignId)
  return (
    <Page title={reminderWords.title}>
      <Notice tone='info'>{say(reminderWords.safe)}</Notice>
      <Loaded from={loading} cards={1}>
        {({ items, campaign }) => (
          <>
            {campaign && <ReminderForm campaignId={campaign.id} title={campaign.plan.title} done={loading.reload} />}
            {items.length === 0 && !campaign && <Empty id='no-reminders' icon='clock'>{say(reminderWords.none)}</Empty>}
            {items.length > 0 && (
              <View id='reminders' className='fund-list'>
                {items.map((one) => <ReminderCard key={one.campaignId} reminder={one} reload={loading.reload} />)}
              </View>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
