import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { InboxRow } from '../../components/inbox-row.tsx'
import { LinkRow } from '../../components/row.tsx'
import { Section } from '../../components/section.tsx'
import { go } from '../../navigate.ts'
import type { Me } from '../../state/me.ts'
import { meWords } from '../../text/me.ts'
import { useText } from '../../text/use-text.ts'
import { mayLead, mayUseConsole } from './model.ts'

/** Where one can go from here, by the roles one holds. */
export const Links = ({ me, unread }: { me: Me; unread: number }) => {
  const say = useText()
  return (
    <>
      <View className='lines'>
        <InboxRow unread={unread} />
        <LinkRow id='facts' icon='person' label={say(meWords.facts)} note={say(meWords.factsNote)}
          onTap={() => go('facts')} />
        <LinkRow id='my-people' icon='people' label={say(meWords.people)} note={say(meWords.peopleNote)}
          onTap={() => go('myPeople')} />
        <LinkRow id='credit' icon='hourglass' label={say(meWords.credit)} note={say(meWords.creditNote)}
          onTap={() => go('credit')} />
        <LinkRow id='household' icon='family' label={say(meWords.family)} note={say(meWords.familyNote)}
          onTap={() => go('household')} />
        <LinkRow id='records' icon='paper' label={say(meWords.records)} note={say(meWords.recordsNote)}
          onTap={() => go('records')} />
        <LinkRow id='months' icon='paper' label={say(meWords.months)} note={say(meWords.monthsNote)}
          onTap={() => go('months')} />
      </View>
      {mayLead(me) && <Leading />}
      <View className='lines'>
        {mayUseConsole(me) && (
          <LinkRow id='console' icon='screen' label={say(meWords.console)} note={say(meWords.consoleNote)}
            onTap={() => go('console')} />
        )}
        <LinkRow id='edit-registration' icon='pencil' label={say(meWords.edit)} note={say(meWords.editNote)}
          onTap={() => go('register')} />
      </View>
    </>
  )
}

/** What somebody who leads comes here for. */
export const Leading = ({ children }: { children?: ReactNode }) => {
  const say = useText()
  return (
    <Section title={say(meWords.leading)}>
      {children}
      <View className='lines'>
        <LinkRow id='led-shifts' icon='flag' label={say(meWords.led)} note={say(meWords.ledNote)}
          onTap={() => go('ledShifts')} />
        <LinkRow id='publish' icon='plus' label={say(meWords.publish)} note={say(meWords.publishNote)}
          onTap={() => go('publish')} />
      </View>
    </Section>
  )
}
