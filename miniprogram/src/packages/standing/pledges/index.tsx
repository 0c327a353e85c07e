import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { SwitchRow } from '../../../components/row.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { pledgeWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'
import { AskCard } from './ask-card.tsx'
import { OfferCard } from './offer-card.tsx'
import { PledgeCard } from './pledge-card.tsx'
import './pledges.scss'

const load = async () => {
  const [mine, offers, counts] = await Promise.all([
    client('GET /me/pledges', { limit: 50 }), client('GET /pledge-offers', { limit: 50 }), client('GET /pledge-counts', {}),
  ])
  return { mine, offers: offers.items.filter(({ open }) => open), counts }
}

const Create = ({ reload }: { reload: () => Promise<void> }) => {
  const say = useText()
  const [title, setTitle] = useState('')
  const action = useAction()
  const start = () => action.run(async () => {
    await change('POST /pledges', { title: title.trim() })
    setTitle('')
    await reload()
  })
  return (
    <Card id='create'>
      <Field id='create-title' label={say(pledgeWords.create)} hint={say(pledgeWords.createHint)} value={title} maxLength={40}
        onInput={setTitle} />
      <Button id='start-create' kind='secondary' label={say(pledgeWords.start)} busy={action.busy} disabled={title.trim() === ''}
        onTap={() => void start()} />
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}

const Party = ({ on, reload }: { on: boolean; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const choose = (registered: boolean) => action.run(async () => {
    await change('PUT /me/party-membership', { registered })
    await reload()
  })
  return (
    <View className='lines'>
      <SwitchRow id='party' icon='flag' label={say(pledgeWords.party)} note={say(pledgeWords.partyNote)} on={on}
        words={{ on: say(pledgeWords.on), off: say(pledgeWords.off) }} onChange={(next) => void choose(next)} />
      <ProblemNotice problem={action.problem} />
    </View>
  )
}

/** 三认一创: what I have claimed, what can be claimed, who asks me, and how many there are. */
export default () => {
  const say = useText()
  const loading = useLoad(load)
  const { reload } = loading
  return (
    <Page title={pledgeWords.title}>
      <Loaded from={loading}>
        {({ mine, offers, counts }) => (
          <>
            {mine.asksOfMe.length > 0 && (
              <Section title={say(pledgeWords.asks)}>
                {mine.asksOfMe.map((ask) => <AskCard key={ask.pledgeId} ask={ask} reload={reload} />)}
              </Section>
            )}
            <Section title={say(pledgeWords.mine)}>
              {mine.items.length === 0 && <Card id='no-pledges'>{say(pledgeWords.noneMine)}</Card>}
              {mine.items.map((pledge) => <PledgeCard key={pledge.id} pledge={pledge} label={mine.labels[pledge.kind]} reload={reload} />)}
            </Section>
            <Section title={say(pledgeWords.offers)}>
              {offers.length === 0 && <Card id='no-offers'>{say(pledgeWords.noOffers)}</Card>}
              {offers.map((offer) => <OfferCard key={offer.id} offer={offer} label={mine.labels[offer.kind]} reload={reload} />)}
              <Create reload={reload} />
            </Section>
            <Party on={mine.partyMember} reload={reload} />
            <Section title={say(pledgeWords.counts)}>
              <Card id='pledge-counts'>
                {counts.items.map(({ kind, active, done }) => (
                  <Fact key={kind} name={counts.labels[kind]}>
                    {say(pledgeWords.active)} {active} · {say(pledgeWords.done)} {done}
                  </Fact>
                ))}
              </Card>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
