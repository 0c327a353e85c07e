import { View } from '@tarojs/components'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { loadMe } from '../../../state/me.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { moveWords } from '../../../text/household-moves.ts'
import { useText } from '../../../text/use-text.ts'
import { mineOf, type Move } from './model.ts'
import '../home/household.scss'

const load = async () => {
  const [{ items }, me] = await Promise.all([client('GET /me/household-moves', {}), loadMe()])
  return { items, me }
}

/** What waits and concerns me: what it would do, who has agreed, and my yes or no. */
export default () => {
  const loading = useLoad(load)
  const say = useText()
  return (
    <Page title={moveWords.title}>
      <Loaded from={loading}>
        {({ items, me }) => items.length === 0
          ? <Card id='no-moves'>{say(moveWords.none)}</Card>
          : <>{items.map((move) => <Waiting key={move.id} move={move} myId={me.id} reload={loading.reload} />)}</>}
      </Loaded>
    </Page>
  )
}

const Waiting = ({ move, myId, reload }: { move: Move; myId: string; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const { id: moveId, points } = move
  const { mayAgree, mayRefuse, agreed } = mineOf(move, myId)
  const act = (yes: boolean) => action.run(async () => {
    if (yes) await change('POST /household-moves/:moveId/agreement', { moveId, points })
    else await change('POST /household-moves/:moveId/refusal', { moveId })
    await reload()
  })
  return (
    <Card id={`move-${moveId}`}>
      <Fact name={say(moveWords.leaving)}>{move.people.map(({ nameMasked }) => nameMasked).join('、')}</Fact>
      {move.fromName !== undefined && <Fact name={say(moveWords.from)}>{move.fromName}</Fact>}
      <Fact name={say(moveWords.to)}>{move.toName}</Fact>
      {move.headName !== undefined && <Fact name={say(moveWords.headOf)}>{move.headName}</Fact>}
      <Fact name={say(moveWords.takes)}>{points} {say(moveWords.unit)}</Fact>
      <Fact name={say(moveWords.stays)}>{move.staying} {say(moveWords.unit)}</Fact>
      {move.lots.map(({ month, amount }) =>
        <Fact key={month} name={`${say(moveWords.ends)} ${month}`}>{amount} {say(moveWords.unit)}</Fact>)}
      <Fact name={say(moveWords.askedBy)}>{move.askedByName}</Fact>
      {move.desk !== undefined && <Notice tone='info'>{say(moveWords.desk)} {move.desk.note}</Notice>}
      {move.refusal !== undefined && <Notice tone='problem'>{say(moveWords.stuck)}：{say([move.refusal.zh, move.refusal.en])}</Notice>}
      <View className='agreements'>
        {move.consents.map(({ personId, nameMasked, at }) => (
          <View key={personId} className='member'>
            <View className='member-name'>{nameMasked}</View>
            <Tag tone={at === undefined ? 'waiting' : 'good'}>{say(at === undefined ? moveWords.notYet : moveWords.yes)}</Tag>
          </View>
        ))}
      </View>
      {mayAgree && (
        <Sure id='agree' label={moveWords.agree} question={moveWords.agreeSure} yes={moveWords.agree} busy={action.busy}
          onYes={() => void act(true)} />
      )}
      {mayRefuse && (
        <Sure id='refuse' label={agreed ? moveWords.takeBack : moveWords.refuse} question={moveWords.refuseSure}
          yes={agreed ? moveWords.takeBack : moveWords.refuse} busy={action.busy} onYes={() => void act(false)} />
      )}
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}
