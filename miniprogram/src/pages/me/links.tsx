import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { InboxRow } from '../../components/inbox-row.tsx'
import { LinkRow } from '../../components/row.tsx'
import { Section } from '../../components/section.tsx'
import { go } from '../../navigate.ts'
import type { Me } from '../../state/me.ts'
import { unsettledCount, useChecks } from '../../state/queue.ts'
import { counterWords } from '../../text/counter.ts'
import { honourWords } from '../../text/honours.ts'
import { meWords } from '../../text/me.ts'
import { queueWords, unsentWords } from '../../text/queue.ts'
import { realNameWords } from '../../text/real-name.ts'
import { useText } from '../../text/use-text.ts'
import { mayBring, mayHandOver, mayLead, mayRate, mayUseConsole } from './model.ts'

/** Where one can go from here, by the roles one holds. */
export const Links = ({ me, unread }: { me: Me; unread: number }) => {
  const say = useText()
  const unsent = unsettledCount(useChecks())
  return (
    <>
      <View className='lines'>
        <InboxRow unread={unread} />
        <LinkRow id='facts' icon='person' label={say(meWords.facts)} note={say(meWords.factsNote)}
          onTap={() => go('facts')} />
        <LinkRow id='real-name-link' icon='shield' label={say(realNameWords.title)} note={say(realNameWords.note)}
          onTap={() => go('realName')} />
        <LinkRow id='my-people' icon='people' label={say(meWords.people)} note={say(meWords.peopleNote)}
          onTap={() => go('myPeople')} />
        <LinkRow id='credit' icon='hourglass' label={say(meWords.credit)} note={say(meWords.creditNote)}
          onTap={() => go('credit')} />
        <LinkRow id='household' icon='family' label={say(meWords.family)} note={say(meWords.familyNote)}
          onTap={() => go('household')} />
        <LinkRow id='passport-link' icon='ribbon' label={say(meWords.passport)} note={say(meWords.passportNote)}
          onTap={() => go('passport')} />
        <LinkRow id='honours' icon='flag' label={say(honourWords.title)} note={say(honourWords.note)}
          onTap={() => go('honours')} />
        <LinkRow id='regulars' icon='calendar' label={say(meWords.regulars)} note={say(meWords.regularsNote)}
          onTap={() => go('regulars')} />
        <LinkRow id='qualifications' icon='paper' label={say(meWords.qualifications)}
          note={say(meWords.qualificationsNote)} onTap={() => go('qualifications')} />
        <LinkRow id='records' icon='paper' label={say(meWords.records)} note={say(meWords.recordsNote)}
          onTap={() => go('records')} />
        <LinkRow id='marks' icon='hourglass' label={say(meWords.marks)} note={say(meWords.marksNote)}
          onTap={() => go('marks')} />
        <LinkRow id='calendar' icon='calendar' label={say(meWords.calendar)} note={say(meWords.calendarNote)}
          onTap={() => go('calendar')} />
        <LinkRow id='claim-guest' icon='ribbon' label={say(meWords.claim)} note={say(meWords.claimNote)}
          onTap={() => go('claim')} />
        <LinkRow id='queue' icon='send' label={say(queueWords.title)}
          note={unsent > 0 ? say(unsentWords(unsent)) : say(meWords.queueNote)} onTap={() => go('queue')} />
        <LinkRow id='months' icon='paper' label={say(meWords.months)} note={say(meWords.monthsNote)}
          onTap={() => go('months')} />
      </View>
      {mayLead(me) && <Leading />}
      {mayBring(me) && (
        <Section title={say(counterWords.section)}>
          <View className='lines'>
            {mayHandOver(me) && (
              <LinkRow id='verify' icon='scan' label={say(counterWords.title)} note={say(counterWords.note)} onTap={() => go('verify')} />
            )}
            <LinkRow id='deliveries' icon='gift' label={say(counterWords.deliveries)} note={say(counterWords.deliveriesNote)}
              onTap={() => go('deliveries')} />
          </View>
        </Section>
      )}
      <View className='lines'>
        {mayRate(me) && (
          <LinkRow id='rate-points' icon='blossom' label={say(meWords.rate)} note={say(meWords.rateNote)}
            onTap={() => go('ratePoints')} />
        )}
        {mayUseConsole(me) && (
          <LinkRow id='console' icon='screen' label={say(meWords.console)} note={say(meWords.consoleNote)}
            onTap={() => go('console')} />
        )}
        <LinkRow id='edit-registration' icon='pencil' label={say(meWords.edit)} note={say(meWords.editNote)}
          onTap={() => go('register')} />
        <LinkRow id='leave' icon='paper' label={say(meWords.leave)} note={say(meWords.leaveNote)} onTap={() => go('leave')} />
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
        <LinkRow id='my-activities' icon='calendar' label={say(meWords.mine)} note={say(meWords.mineNote)}
          onTap={() => go('myActivities')} />
        <LinkRow id='publish' icon='plus' label={say(meWords.publish)} note={say(meWords.publishNote)}
          onTap={() => go('publish')} />
      </View>
    </Section>
  )
}
