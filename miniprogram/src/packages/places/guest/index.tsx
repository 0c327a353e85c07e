import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { RoleChoice } from '../../../components/role-choice.tsx'
import { Card } from '../../../components/section.tsx'
import { canScan, scan } from '../../../scan.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { placesWords } from '../../../text/places.ts'
import { useText } from '../../../text/use-text.ts'
import { digitsOf } from '../../volunteering/shift/model.ts'
import { entryFits, inFours, peopleOf, readDoorCode } from './model.ts'
import '../places.scss'

type Registered = Output<'POST /shifts/:shiftId/guests'>
const fresh = { code: '', kind: 'guest' as 'guest' | 'group', name: '', people: '2', lastDigits: '' }

/** Whoever brings somebody registers them, by the code that the door shows. */
export default () => {
  const say = useText()
  const { shiftId = '' } = useRouter().params
  const loading = useLoad(() => client('GET /shifts/:shiftId', { shiftId }))
  const [role, setRole] = useState<string | undefined>()
  const action = useAction()
  const [entry, setEntry] = useState(fresh)
  const [wrong, setWrong] = useState(false)
  const [done, setDone] = useState<Registered | undefined>()
  const set = (more: Partial<typeof fresh>) => setEntry((before) => ({ ...before, ...more }))
  const scanIt = async () => {
    const text = await scan()
    if (text === undefined) return
    const code = readDoorCode(text, shiftId)
    setWrong(code === undefined)
    if (code !== undefined) set({ code })
  }
  const register = () => action.run(async () => {
    const { code, kind, name, lastDigits } = entry
    const input = { shiftId, code, kind, name: name.trim(), people: peopleOf(entry), lastDigits, ...(role === undefined ? {} : { roleId: role }) }
    setDone(await change('POST /shifts/:shiftId/guests', input))
  })
  const again = () => {
    setDone(undefined)
    setEntry({ ...fresh, kind: entry.kind })
  }
  if (done !== undefined) return <Page title={placesWords.guestTitle}><Done registered={done} again={again} /></Page>
  return (
    <Page title={placesWords.guestTitle}>
      <Loaded from={loading}>
        {({ shift: { roles } }) => {
          const several = roles.length > 1
          return (
            <>
              {canScan && (
                <Button id='scan-door' icon='scan' kind='secondary' label={say(placesWords.scanDoor)} onTap={() => void scanIt()} />
              )}
              <Field id='door-digits' label={say(placesWords.doorCode)} type='number' maxLength={6} spaced value={entry.code}
                onInput={(text) => set({ code: digitsOf(text) })} />
              {wrong && <Notice id='wrong-door' tone='problem'>{say(placesWords.wrongCode)}</Notice>}
              <View className='places-strong'>{say(placesWords.who)}</View>
              <Options name='kind' look='grid' selected={entry.kind} onPick={(kind) => set({ kind })}
                options={(['guest', 'group'] as const).map((key) => ({ key, label: say(placesWords[key]) }))} />
              <Field id='guest-name' label={say(entry.kind === 'guest' ? placesWords.guestName : placesWords.groupName)}
                maxLength={20} value={entry.name} onInput={(name) => set({ name })} />
              {entry.kind === 'group' && (
                <Field id='guest-people' label={say(placesWords.people)} type='number' maxLength={2} value={entry.people}
                  onInput={(text) => set({ people: text.replace(/\D/g, '') })} />
              )}
              {several && <RoleChoice title={placesWords.guestRole} roles={roles} chosen={role} pick={setRole} />}
              <Field id='guest-digits' label={say(placesWords.lastDigits)} hint={say(placesWords.lastDigitsHint)} type='number'
                maxLength={4} value={entry.lastDigits} onInput={(text) => set({ lastDigits: text.replace(/\D/g, '').slice(0, 4) })} />
              <Button id='register-guest' label={say(placesWords.register)} busy={action.busy}
                disabled={!entryFits(entry) || (several && role === undefined)} onTap={() => void register()} />
              <ProblemNotice problem={action.problem} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const Done = ({ registered, again }: { registered: Registered; again: () => void }) => {
  const say = useText()
  return (
    <>
      <Notice id='guest-done' tone='good'>{say(placesWords.registered)}</Notice>
      <Card id='claim-card'>
        <View className='places-soft'>{say(placesWords.claimCode)}</View>
        <View id='claim-code' className='places-code'>{inFours(registered.claimCode)}</View>
        <View>{say(placesWords.keepCode)}</View>
      </Card>
      <Button id='guest-again' kind='secondary' icon='plus' label={say(placesWords.another)} onTap={again} />
    </>
  )
}
