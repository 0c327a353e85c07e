import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { nowMs } from '../../../state/clock.ts'
import { useLoad } from '../../../state/use-load.ts'
import { day } from '../../../text/dates.ts'
import { honourWords, ofMost, stateWords } from '../../../text/honours.ts'
import { useText } from '../../../text/use-text.ts'
import { type Round, isOpen } from '../rules.ts'
import '../honours.scss'

const load = async () => {
  const [rounds, mine] = await Promise.all([client('GET /honour-rounds', { limit: 10 }), client('GET /me/nominations', {})])
  return { rounds: rounds.items, mine: mine.items }
}

/** The rounds of the community, what concerns me, and the board. */
export default () => {
  const say = useText()
  const loading = useLoad(load)
  return (
    <Page title={honourWords.title}>
      <Loaded from={loading}>
        {({ rounds, mine }) => (
          <>
            {mine.length > 0 && (
              <Section title={say(honourWords.mine)}>
                <View id='my-nominations' className='lines'>
                  {mine.map(({ id, nameMasked, state }) => (
                    <LinkRow key={id} id={`mine-${id}`} icon='ribbon' label={nameMasked} note={say(stateWords[state])}
                      onTap={() => go('nomination', { nominationId: id })} />
                  ))}
                </View>
              </Section>
            )}
            <Section title={say(honourWords.rounds)}>
              {rounds.length === 0 && <Empty id='no-rounds' icon='ribbon'>{say(honourWords.noRounds)}</Empty>}
              <View id='rounds' className='honour-list'>
                {rounds.map((round) => <RoundCard key={round.id} round={round} />)}
              </View>
            </Section>
            <View className='lines'>
              <LinkRow id='see-board' icon='flag' label={say(honourWords.board)} onTap={() => go('honourBoard')} />
            </View>
            <Notice tone='info'>{say(honourWords.why)}</Notice>
          </>
        )}
      </Loaded>
    </Page>
  )
}

const RoundCard = ({ round }: { round: Round }) => {
  const say = useText()
  const { id: roundId, title, kind, conditions, nominationsUntil, most } = round
  const open = isOpen(round, nowMs())
  return (
    <Card id={`round-${roundId}`}>
      <View className='honour-name'>{title}</View>
      <View className='honour-words'>{conditions}</View>
      <Fact name={say(open ? honourWords.until : honourWords.over)}>{say(day(Date.parse(nominationsUntil)))}</Fact>
      <Fact name={say(honourWords.places)}>{say(ofMost(most))}</Fact>
      {open && (
        <Button id={`nominate-${roundId}`} icon='ribbon' label={say(honourWords.nominate)}
          onTap={() => go('nominate', { roundId, kind })} />
      )}
      <Button id={`see-${roundId}`} kind='secondary' label={say(honourWords.seeRound)} onTap={() => go('honourRound', { roundId })} />
    </Card>
  )
}
