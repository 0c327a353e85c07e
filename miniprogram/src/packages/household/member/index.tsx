import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { goBack } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { moveWords } from '../../../text/household-moves.ts'
import { useText } from '../../../text/use-text.ts'
import type { Member } from '../home/model.ts'
import '../home/household.scss'

/** What the head does about one member: a child's limit, or asking an adult to be the head. */
export default () => {
  const { personId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /me/household', {}))
  return (
    <Page title={moveWords.member}>
      <Loaded from={loading} cards={1}>
        {({ household }) => {
          const member = household?.members.find((one) => one.personId === personId)
          if (household === undefined || member === undefined) return null
          return (
            <>
              <View className='household-name'>{member.name ?? member.nameMasked}</View>
              {member.isChild ? <Limit householdId={household.id} member={member} /> : <MakeHead householdId={household.id} member={member} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const Limit = ({ householdId, member: { personId, monthlyLimit } }: { householdId: string; member: Member }) => {
  const say = useText()
  const action = useAction()
  const [typed, setTyped] = useState(String(monthlyLimit ?? ''))
  const [saved, setSaved] = useState(false)
  const points = typed === '' ? undefined : Number(typed)
  const fits = points === undefined || (Number.isSafeInteger(points) && points >= 1 && points <= 100_000)
  const save = () => action.run(async () => {
    await change('POST /households/:householdId/members/:personId/limit', { householdId, personId, ...(points ? { points } : {}) })
    setSaved(true)
  })
  return (
    <Card id='limit'>
      <Field id='limit-points' type='number' label={say(moveWords.limitTitle)} hint={say(moveWords.limitNote)} value={typed}
        maxLength={6} onInput={(text) => { setTyped(text); setSaved(false) }} />
      <Button id='save-limit' icon='tick' label={say(moveWords.saveLimit)} busy={action.busy} disabled={!fits} onTap={() => void save()} />
      {saved && <Notice id='limit-saved' tone='good'>{say(moveWords.saved)}</Notice>}
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}

const MakeHead = ({ householdId, member: { personId } }: { householdId: string; member: Member }) => {
  const action = useAction()
  const say = useText()
  const offer = () => action.run(async () => {
    await change('POST /households/:householdId/head-offers', { householdId, personId })
    goBack()
  })
  return (
    <Section title={say(moveWords.headOf)}>
      <Sure id='make-head' label={moveWords.makeHead} question={moveWords.makeHeadSure} yes={moveWords.makeHead} busy={action.busy}
        onYes={() => void offer()} />
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}
