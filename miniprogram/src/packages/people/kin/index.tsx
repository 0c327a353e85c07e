import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { kinWords } from '../../../text/people.ts'
import { useText } from '../../../text/use-text.ts'
import { KinRow } from './kin-row.tsx'
import { MandateCard } from './mandate-card.tsx'
import { active } from './model.ts'
import './kin.scss'

const load = async () => {
  const [{ items: kin }, mandates] = await Promise.all([client('GET /me/kin', {}), client('GET /me/mandates', {})])
  return { kin, given: active(mandates.given), held: active(mandates.held) }
}

export default () => {
  const say = useText()
  const loading = useLoad(load)
  return (
    <Page title={kinWords.title}>
      <Loaded from={loading}>
        {({ kin, given, held }) => (
          <>
            <View className='lines'>
              <LinkRow id='my-code' icon='digits' label={say(kinWords.code)} note={say(kinWords.codeNote)}
                onTap={() => go('myCode')} />
            </View>
            <Section title={say(kinWords.kin)}>
              {kin.length === 0
                ? <Card id='no-kin'>{say(kinWords.noKin)}</Card>
                : <View id='kin' className='lines'>
                    {kin.map((one) => <KinRow key={one.personId} kin={one} reload={loading.reload} />)}
                  </View>}
            </Section>
            <Section title={say(kinWords.given)}>
              {given.length === 0 && <Card id='none-given'>{say(kinWords.noneGiven)}</Card>}
              {given.map((one) =>
                <MandateCard key={one.agentId} mandate={one} side='given' reload={loading.reload} />)}
              <Button id='grant-mandate' icon='plus' label={say(kinWords.grant)} onTap={() => go('mandate')} />
            </Section>
            <Section title={say(kinWords.held)}>
              {held.length === 0 && <Card id='none-held'>{say(kinWords.noneHeld)}</Card>}
              {held.map((one) =>
                <MandateCard key={one.principalId} mandate={one} side='held' reload={loading.reload} />)}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
