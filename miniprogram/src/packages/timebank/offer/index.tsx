import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { type ServiceCode, serviceCodes, serviceOf } from '../../../../../shared/services.ts'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { lasting } from '../../../text/dates.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { type Say, useText } from '../../../text/use-text.ts'
import { Many } from './many.tsx'
import { type Monthly, type Slot, monthlyIn, monthlyKeys, monthlySteps, offerOf, slotKeys, slotsIn, toggled } from './model.ts'

type Offer = Output<'GET /me/time-bank/offer'>['offer']

const slotLabel = (say: Say, slot: Slot): string => {
  const [when = '', part = ''] = slot.split('-')
  const days = when === 'week' ? timebankWords.weekdays : timebankWords.weekend
  return `${say(days)} ${say(timebankWords[part as 'morning' | 'afternoon' | 'evening'])}`
}

const monthlyLabel = (say: Say, key: Monthly): string => {
  const minutes = monthlySteps[key]
  return say(minutes === undefined ? timebankWords.offerUnsure : lasting(minutes))
}

const Form = ({ offer }: { offer: Offer }) => {
  const say = useText()
  const action = useAction()
  const [services, setServices] = useState<ServiceCode[]>(offer?.services ?? [])
  const [chosen, setChosen] = useState<Slot[]>(slotsIn(offer?.times ?? []))
  const [monthly, setMonthly] = useState<Monthly | undefined>(monthlyIn(offer))
  const [text, setText] = useState(offer?.text ?? '')
  const [stands, setStands] = useState(offer !== undefined)
  const [saved, setSaved] = useState(false)
  // Whoever says what they can do is told of requests for it.
  const save = () => action.run(async () => {
    await change('PUT /me/time-bank/offer', offerOf({ services, chosen, monthly, text }, nowMs()))
    const { items } = await client('GET /me/time-bank/interests', {})
    for (const { id } of items.filter(({ side }) => side === 'requests')) {
      await change('POST /me/time-bank/interests/:interestId/removal', { interestId: id })
    }
    await change('POST /me/time-bank/interests', { side: 'requests', services })
    setSaved(true)
    setStands(true)
  })
  const withdraw = () => action.run(async () => {
    await change('POST /me/time-bank/offer/withdrawal', {})
    setSaved(false)
    setStands(false)
  })
  return (
    <>
      <Section title={say(timebankWords.offerServices)}>
        <Many name='service' selected={services} onToggle={(key) => setServices(toggled(services, key))}
          options={serviceCodes.map((key) => ({ key, label: say([serviceOf(key).zh, serviceOf(key).en]) }))} />
      </Section>
      <Section title={say(timebankWords.offerTimes)}>
        <Many name='slot' selected={chosen} onToggle={(key) => setChosen(toggled(chosen, key))}
          options={slotKeys.map((key) => ({ key, label: slotLabel(say, key) }))} />
      </Section>
      <Section title={say(timebankWords.offerMonthly)}>
        <Options name='monthly' look='grid' selected={monthly} onPick={setMonthly}
          options={monthlyKeys.map((key) => ({ key, label: monthlyLabel(say, key) }))} />
        <View className='option-note'>{say(timebankWords.offerMonthlyWhy)}</View>
      </Section>
      <Field id='offer-text' label={say(timebankWords.offerText)} value={text} maxLength={200} onInput={setText} />
      <Button id='save-offer' icon='tick' label={say(timebankWords.saveOffer)} busy={action.busy}
        disabled={services.length === 0} onTap={() => void save()} />
      {saved && <Notice id='offer-saved' tone='good'>{say(timebankWords.savedOffer)}</Notice>}
      <ProblemNotice problem={action.problem} />
      {stands && <Button id='withdraw-offer' kind='quiet' label={say(timebankWords.withdrawOffer)} onTap={() => void withdraw()} />}
    </>
  )
}

/** What I can do and when; whoever saves it is told when something fits. */
export default () => {
  const loading = useLoad(() => client('GET /me/time-bank/offer', {}))
  return (
    <Page title={timebankWords.offer}>
      <Loaded from={loading} cards={1}>
        {({ offer }) => <Form offer={offer} />}
      </Loaded>
    </Page>
  )
}
