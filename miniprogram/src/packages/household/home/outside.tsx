import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { useState } from 'react'
import { codeOf } from '../../../codes.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { common } from '../../../text/common.ts'
import { householdWords } from '../../../text/household.ts'
import { useText } from '../../../text/use-text.ts'

/** Without a household: found one, or ask to join one; one question at a time. */
export const Outside = ({ reload }: { reload: () => Promise<void> }) => {
  const say = useText()
  const [way, setWay] = useState<'choose' | 'found' | 'join'>('choose')
  if (way === 'found') return <Found reload={reload} back={() => setWay('choose')} />
  if (way === 'join') return <Join back={() => setWay('choose')} />
  return (
    <Card>
      <View>{say(householdWords.why)}</View>
      <Button id='found' icon='family' label={say(householdWords.found)} onTap={() => setWay('found')} />
      <Button id='join' kind='secondary' icon='digits' label={say(householdWords.join)} onTap={() => setWay('join')} />
    </Card>
  )
}

const Found = ({ reload, back }: { reload: () => Promise<void>; back: () => void }) => {
  const say = useText()
  const [name, setName] = useState('')
  const action = useAction()
  const found = () => action.run(async () => {
    await change('POST /households', { name: name.trim() })
    await reload()
  })
  return (
    <Card>
      <Field id='household-name' label={say(householdWords.name)} hint={say(householdWords.nameHint)} value={name}
        maxLength={20} onInput={setName} />
      <Button id='found-it' label={say(householdWords.foundIt)} busy={action.busy} disabled={name.trim() === ''}
        onTap={() => void found()} />
      <ProblemNotice problem={action.problem} />
      <Button id='previous' kind='quiet' label={say(common.previous)} onTap={back} />
    </Card>
  )
}

type Invited = Output<'GET /household-invitations/:code'>

/** The code, then whose household it is and what joining means, then the asking. */
const Join = ({ back }: { back: () => void }) => {
  const say = useText()
  const [code, setCode] = useState('')
  const [invited, setInvited] = useState<Invited>()
  const [asked, setAsked] = useState(false)
  const action = useAction()
  const look = () => action.run(async () => setInvited(await client('GET /household-invitations/:code', { code })))
  const ask = () => action.run(async () => {
    await change('POST /me/household-requests', { code })
    setAsked(true)
  })
  if (asked) return <Notice id='asked' tone='good'>{say(householdWords.asked)}</Notice>
  if (invited !== undefined) {
    return (
      <Card id='invited'>
        <View>{say(householdWords.joining)}</View>
        <View className='household-name'>{invited.name}</View>
        <Fact name={say(householdWords.headIs)}>{invited.headName}</Fact>
        <Fact name={say(householdWords.people)}>{invited.members}</Fact>
        <View>{say(householdWords.means)}</View>
        {invited.needsGuardian
          ? <Notice id='guardian-first' tone='problem'>{say(householdWords.guardianFirst)}</Notice>
          : <Button id='ask-to-join' label={say(householdWords.ask)} busy={action.busy} onTap={() => void ask()} />}
        <ProblemNotice problem={action.problem} />
        <Button id='previous' kind='quiet' label={say(common.previous)} onTap={() => setInvited(undefined)} />
      </Card>
    )
  }
  return (
    <Card>
      <Field id='invitation-code' label={say(householdWords.code)} hint={say(householdWords.codeHint)} value={code}
        maxLength={12} spaced onInput={(text) => setCode(codeOf(text))} />
      <Button id='look' label={say(householdWords.look)} busy={action.busy} disabled={code.length !== 8}
        onTap={() => void look()} />
      <ProblemNotice problem={action.problem} />
      <Button id='previous' kind='quiet' label={say(common.previous)} onTap={back} />
    </Card>
  )
}
