import { View } from '@tarojs/components'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { creditWords } from '../../../text/credit.ts'
import { lasting } from '../../../text/dates.ts'
import { teamWords } from '../../../text/teams.ts'
import { useText } from '../../../text/use-text.ts'
import { GiftCard } from './gift-card.tsx'
import { sumOf } from './model.ts'
import { OverflowChoice } from './overflow.tsx'
import { Sources } from './sources.tsx'
import { Tally } from './tally.tsx'
import '../credit.scss'

const load = async () => {
  const [credit, gifts, tally] = await Promise.all([
    client('GET /me/time-credit', {}), client('GET /me/time-credit/gifts', { limit: 10 }), client('GET /me/time-credit/tally', {}),
  ])
  return { credit, gifts: gifts.items, months: tally.items }
}

/** My credit by where it came from, what is on its way, and what can be done with it. */
export default () => {
  const say = useText()
  const loading = useLoad(load)
  return (
    <Page title={creditWords.title}>
      <Loaded from={loading}>
        {({ credit, gifts, months }) => (
          <>
            <Card id='credit-all'>
              <View>{say(creditWords.all)}</View>
              <View id='credit-sum' className='credit-sum'>{say(lasting(sumOf(credit)))}</View>
            </Card>
            <Sources credit={credit} />
            {gifts.length > 0 && (
              <Section title={say(creditWords.gifts)}>
                <View id='gifts' className='credit-list'>
                  {gifts.map((gift, index) => <GiftCard key={gift.id} gift={gift} index={index} reload={loading.reload} />)}
                </View>
              </Section>
            )}
            <Links />
            <Tally months={months} />
            <OverflowChoice chosen={credit.overflow} reload={loading.reload} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Links = () => {
  const say = useText()
  return (
    <Section title={say(creditWords.more)}>
      <View className='lines'>
        <LinkRow id='give' icon='family' label={say(creditWords.give)} note={say(creditWords.giveNote)}
          onTap={() => go('giveCredit')} />
        <LinkRow id='exchanges' icon='people' label={say(creditWords.exchanges)} note={say(creditWords.exchangesNote)}
          onTap={() => go('exchanges')} />
        <LinkRow id='notes' icon='ticket' label={say(creditWords.notes)} note={say(creditWords.notesNote)}
          onTap={() => go('notes')} />
        <LinkRow id='teams' icon='people' label={say(teamWords.title)} note={say(teamWords.note)} onTap={() => go('teams')} />
        <LinkRow id='honour' icon='shield' label={say(creditWords.honourView)} note={say(creditWords.honourViewNote)}
          onTap={() => go('honour')} />
      </View>
    </Section>
  )
}
