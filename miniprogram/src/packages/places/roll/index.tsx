import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { learnTime, nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { clock, day } from '../../../text/dates.ts'
import { askedOf, placesWords } from '../../../text/places.ts'
import { useText } from '../../../text/use-text.ts'
import { GuestCard } from './guest-card.tsx'
import { missingOf, roleNameOf } from './model.ts'
import '../places.scss'

const load = async (shiftId: string) => {
  const [queue, guests, attendance, spares] = await Promise.all([
    client('GET /shifts/:shiftId/queue', { shiftId }), client('GET /shifts/:shiftId/guests', { shiftId }),
    client('GET /shifts/:shiftId/attendance', { shiftId }), client('GET /shifts/:shiftId/spares', { shiftId }),
  ])
  learnTime(queue.serverTime)
  return { queue, guests, attendance, spares: spares.people, asked: spares.asked }
}

/** Who waits, who came as a guest, and who did not come: for the leader. */
export default () => {
  const say = useText()
  const { shiftId = '' } = useRouter().params
  const loading = useLoad(() => load(shiftId))
  return (
    <Page title={placesWords.rollTitle}>
      <Loaded from={loading}>
        {({ queue, guests, spares, asked, attendance: { shift, people } }) => {
          const over = Date.parse(shift.endsAt) <= nowMs()
          const missing = missingOf(people)
          return (
            <>
              <Section title={say(placesWords.queue)}>
                {queue.people.length === 0 && <View id='nobody-waits'>{say(placesWords.nobodyWaits)}</View>}
                {queue.people.map(({ personId, name, waitingSince }, index) => (
                  <Card key={personId} id={`waits-${personId}`}>
                    <View className='places-strong'>{index + 1}. {name}</View>
                    <View className='places-soft'>{say(day(Date.parse(waitingSince)))} {clock(Date.parse(waitingSince))}</View>
                  </Card>
                ))}
              </Section>
              <Section title={say(placesWords.spares)}>
                {asked.people > 0 && <View id='asked'>{say(askedOf(asked.people, asked.signedUp))}</View>}
                {spares.length === 0 && <View>{say(placesWords.noSpares)}</View>}
                {spares.map(({ personId, name, roleId }) => (
                  <OnePerson key={personId} id='spare' personId={personId} name={`${name}${roleNameOf(shift.roles, roleId)}`}
                    label={say(placesWords.askSpare)}
                    run={() => change('POST /shifts/:shiftId/spares/:personId/offer', { shiftId, personId })}
                    reload={loading.reload} />
                ))}
              </Section>
              <Section title={say(placesWords.guests)}>
                {guests.items.length === 0 && <View id='no-guests'>{say(placesWords.noGuests)}</View>}
                {guests.items.map((guest) => (
                  <GuestCard key={guest.guestId} shiftId={shiftId} guest={guest} over={over} reload={loading.reload} />
                ))}
              </Section>
              <Section title={say(placesWords.missing)}>
                {!over && <View>{say(placesWords.missingLater)}</View>}
                {over && missing.length === 0 && <View id='all-came'>{say(placesWords.allCame)}</View>}
                {over && missing.map(({ personId, name }) => (
                  <OnePerson key={personId} id='missing' personId={personId} name={name} label={say(placesWords.markAbsent)}
                    run={() => change('POST /shifts/:shiftId/no-shows', { shiftId, personId })} reload={loading.reload} />
                ))}
              </Section>
              {!over && (
                <Button id='show-door' kind='secondary' icon='scan' label={say(placesWords.showDoor)}
                  onTap={() => go('door', { shiftId })} />
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

interface PersonProps {
  id: string
  personId: string
  name: string
  label: string
  run: () => Promise<unknown>
  reload: () => Promise<void>
}

/** Somebody by name, and the one thing to do about them. */
const OnePerson = ({ id, personId, name, label, run, reload }: PersonProps) => {
  const action = useAction()
  const act = () => action.run(async () => {
    await run()
    await reload()
  })
  return (
    <Card id={`${id}-${personId}`}>
      <View className='places-strong'>{name}</View>
      <Button id={`${id}-do-${personId}`} kind='secondary' label={label} busy={action.busy} onTap={() => void act()} />
      <ProblemNotice problem={action.problem} id={`problem-${personId}`} />
    </Card>
  )
}
