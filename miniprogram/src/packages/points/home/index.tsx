import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { endsOn, mayStillGet, monthTitle, points, pointsWords, weekLeft } from '../../../text/points.ts'
import { useText } from '../../../text/use-text.ts'
import { gotThisMonth, type MyPoints } from './model.ts'
import '../points.scss'

const load = () => client('GET /me/points', {})

/** What my household has, when it ends, what it came by this month, and what the week still takes. */
export default () => {
  const loading = useLoad(load)
  return (
    <Page title={pointsWords.title}>
      <Loaded from={loading}>
        {(mine) => (mine.household ? <Ours mine={mine} householdId={mine.household.id} /> : <Alone />)}
      </Loaded>
    </Page>
  )
}

const Alone = () => {
  const say = useText()
  return (
    <>
      <Empty id='no-household' icon='family'>{say(pointsWords.alone)}</Empty>
      <Button id='join-household' label={say(pointsWords.join)} onTap={() => go('household')} />
      <Rules />
    </>
  )
}

const Ours = ({ mine, householdId }: { mine: MyPoints; householdId: string }) => {
  const say = useText()
  return (
    <>
      <Card id='points-all'>
        <View>{say(pointsWords.balance)}</View>
        <View id='points-sum' className='points-sum'>{say(points(mine.balance))}</View>
        <View id='week-left'>{say(weekLeft(mine.week))}</View>
      </Card>
      <Lots lots={mine.lots} />
      <Month mine={mine} />
      <Rules account={`familyPoint:household:${householdId}`} />
    </>
  )
}

const Lots = ({ lots }: Pick<MyPoints, 'lots'>) => {
  const say = useText()
  return (
    <Section title={say(pointsWords.lots)}>
      <Card id='lots'>
        {lots.length === 0 && <View>{say(pointsWords.noLots)}</View>}
        {lots.map(({ points: count, endsAt }) => (
          <View key={endsAt} className='points-line'>
            <View>{say(endsOn(endsAt))}</View>
            <View className='points-count'>{say(points(count))}</View>
          </View>
        ))}
        <View className='points-note'>{say(pointsWords.lotsNote)}</View>
      </Card>
    </Section>
  )
}

const Month = ({ mine }: { mine: MyPoints }) => {
  const say = useText()
  const rows = gotThisMonth(mine)
  if (rows.length === 0) return null
  return (
    <Section title={say(monthTitle(mine.month))}>
      <Card id='by-rule'>
        {rows.map(({ code, title, got, left }) => (
          <View key={code} id={`got-${code}`} className='points-line'>
            <View>
              <View>{title}</View>
              {left !== undefined && <View className='points-note'>{say(mayStillGet(left))}</View>}
            </View>
            <View className='points-count'>{say(points(got))}</View>
          </View>
        ))}
      </Card>
    </Section>
  )
}

const Rules = ({ account }: { account?: string }) => {
  const say = useText()
  return (
    <View className='lines'>
      <LinkRow id='point-rules' icon='info' label={say(pointsWords.rules)} note={say(pointsWords.rulesNote)} onTap={() => go('pointRules')} />
      {account !== undefined && (
        <LinkRow id='point-entries' icon='paper' label={say(pointsWords.entries)} note={say(pointsWords.entriesNote)}
          onTap={() => go('statement', { account })} />
      )}
    </View>
  )
}
