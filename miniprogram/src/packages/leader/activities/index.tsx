import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { usePages } from '../../../state/use-pages.ts'
import { momentWords } from '../../../text/dates.ts'
import { textWords } from '../../../text/activity-text.ts'
import { leaderWords } from '../../../text/leader.ts'
import { myActivitiesWords, stateWords } from '../../../text/my-activities.ts'
import { ruleWords } from '../../../../../shared/rule-words.ts'
import { useText } from '../../../text/use-text.ts'
import type { ActivityFile } from './model.ts'

const tones = { draft: 'plain', review: 'time', refused: 'plain', published: 'good', cancelled: 'plain' } as const

const ActivityCard = ({ activity }: { activity: ActivityFile }) => {
  const say = useText()
  const { id, title, state, review, series, place } = activity
  return (
    <Card id={`activity-${id}`}>
      <Fact name={title}><Tag tone={tones[state]}>{say(stateWords[state])}</Tag></Fact>
      <View>{place}</View>
      {series !== undefined && <View>{say(ruleWords(series))}</View>}
      <Fact name={say(myActivitiesWords.handedIn)}>{say(momentWords(Date.parse(review.submittedAt), nowMs()))}</Fact>
      {state === 'review' && <View>{say(myActivitiesWords.waiting)}</View>}
      {state === 'published' && (
        <Button id={`text-${id}`} kind='quiet' icon='pencil' label={say(textWords.open)} onTap={() => go('activityText', { activityId: id })} />
      )}
      {state === 'refused' && <Notice tone='problem'>{say(myActivitiesWords.why)}: {review.reason ?? ''}</Notice>}
    </Card>
  )
}

/** What I handed in, and how far each is: only what was accepted can be seen by others. */
export default () => {
  const say = useText()
  const list = usePages((cursor) =>
    client('GET /me/activities', { limit: 20, ...(cursor === undefined ? {} : { cursor }) }))
  const publish = <Button id='publish' icon='plus' label={say(leaderWords.publish)} onTap={() => go('publish')} />
  return (
    <Page title={myActivitiesWords.title}>
      <Loaded from={list}>
        {({ items }) => items.length === 0
          ? <Empty id='no-activities' icon='flag' action={publish}>{say(myActivitiesWords.none)}</Empty>
          : items.map((activity) => <ActivityCard key={activity.id} activity={activity} />)}
      </Loaded>
      <MoreButton from={list} />
    </Page>
  )
}
