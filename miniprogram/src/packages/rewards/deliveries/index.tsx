import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Field } from '../../../components/field.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { loadMe } from '../../../state/me.ts'
import { useAction } from '../../../state/use-action.ts'
import { usePages } from '../../../state/use-pages.ts'
import { counterWords } from '../../../text/counter.ts'
import { piecesWords, stepWords } from '../../../text/rewards.ts'
import { useText } from '../../../text/use-text.ts'
import '../rewards.scss'

type Waiting = Output<'GET /voucher-work/deliveries'>['items'][number]
interface Props { waiting: Waiting; community: string; reload: () => Promise<void> }

const Steps = ({ waiting: { id, delivery }, community, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const [receivedBy, setReceivedBy] = useState('')
  const move = (step: 'ready' | 'sent') => action.run(async () => {
    await change('POST /voucher-work/deliveries/:voucherId/steps', { voucherId: id, community, step })
    await reload()
  })
  const deliver = () => action.run(async () => {
    await change('POST /voucher-work/deliveries/:voucherId/hand-over', { voucherId: id, community, receivedBy: receivedBy.trim() })
    await reload()
  })
  return (
    <>
      {delivery === 'ordered' && <Button id={`ready-${id}`} label={say(counterWords.ready)} busy={action.busy} onTap={() => void move('ready')} />}
      {delivery === 'ready' && <Button id={`send-${id}`} label={say(counterWords.send)} busy={action.busy} onTap={() => void move('sent')} />}
      {delivery === 'sent' && (
        <>
          <Field id={`received-${id}`} label={say(counterWords.receivedBy)} hint={say(counterWords.receivedHint)} maxLength={30}
            value={receivedBy} onInput={setReceivedBy} />
          <Button id={`delivered-${id}`} label={say(counterWords.delivered)} busy={action.busy} disabled={receivedBy.trim() === ''}
            onTap={() => void deliver()} />
          <Button id={`not-there-${id}`} kind='quiet' label={say(counterWords.notThere)} onTap={() => void move('ready')} />
        </>
      )}
      <ProblemNotice problem={action.problem} id={`problem-${id}`} />
    </>
  )
}

const DeliveryCard = (props: Props) => {
  const say = useText()
  const { id, title, left, personName, householdName, delivery } = props.waiting
  return (
    <Card id={`delivery-${id}`}>
      <View className='reward-head'>
        <View className='reward-name'>{title} · {say(piecesWords(left))}</View>
        {delivery && <Tag tone='waiting'>{say(stepWords[delivery])}</Tag>}
      </View>
      <Fact name={say(counterWords.person)}>{personName} · {householdName}</Fact>
      <Steps {...props} />
    </Card>
  )
}

/** What is to be brought to those of whom nobody can come: packed, on its way, in their hands (PEERS 4.15). */
export default () => {
  const say = useText()
  const [community, setCommunity] = useState('')
  const pages = usePages(async (cursor) => {
    const home = (await loadMe()).community ?? ''
    setCommunity(home)
    return client('GET /voucher-work/deliveries', { community: home, ...(cursor === undefined ? {} : { cursor }) })
  })
  return (
    <Page title={counterWords.deliveries}>
      <Loaded from={pages}>
        {({ items }) => (items.length === 0
          ? <Empty id='no-deliveries' icon='gift'>{say(counterWords.noDeliveries)}</Empty>
          : (
            <View id='delivery-list' className='rewards-list'>
              {items.map((waiting) => <DeliveryCard key={waiting.id} waiting={waiting} community={community} reload={pages.reload} />)}
            </View>
          ))}
      </Loaded>
      <MoreButton from={pages} />
    </Page>
  )
}
