import { View } from '@tarojs/components'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { passportWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'
import { Board } from './board.tsx'
import { Distinctions } from './distinctions.tsx'
import { type Passport, hourWords, levelWords, nextWords, spaced } from './model.ts'
import { TakeAway } from './take-away.tsx'
import './passport.scss'

const Summary = ({ passport }: { passport: Passport }) => {
  const say = useText()
  const next = nextWords(passport)
  const kinds = ['community', 'timeBank', 'order'] as const
  const classes = ['measured', 'leaderEntered', 'selfReported', 'imported'] as const
  return (
    <>
      <Card id='passport'>
        <View className='passport-stars'>{say(levelWords(passport.stars.level))}</View>
        {next !== undefined && <View className='passport-next'>{say(next)}</View>}
        <Fact name={say(passportWords.hours)}>{say(hourWords(passport.minutes))}</Fact>
        <Fact name={say(passportWords.times)}>{passport.records}</Fact>
        <Fact name={say(passportWords.number)}>
          {passport.volunteerNumber === undefined ? say(passportWords.noNumber) : spaced(passport.volunteerNumber)}
        </Fact>
      </Card>
      <Section title={say(passportWords.known)}>
        <Card id='by-evidence'>
          {classes.map((one) => (
            <Fact key={one} name={say(passportWords[one])}>{say(hourWords(passport.byEvidence[one]))}</Fact>
          ))}
        </Card>
      </Section>
      <Section title={say(passportWords.sources)}>
        <Card id='by-kind'>
          {kinds.map((one) => (
            <Fact key={one} name={say(passportWords[one])}>{say(hourWords(passport.byKind[one]))}</Fact>
          ))}
        </Card>
      </Section>
    </>
  )
}

const Links = () => {
  const say = useText()
  return (
    <View className='lines'>
      <LinkRow id='certificates' icon='paper' label={say(passportWords.certificates)} note={say(passportWords.certificatesNote)}
        onTap={() => go('certificates')} />
      <LinkRow id='pledges' icon='flag' label={say(passportWords.pledges)} note={say(passportWords.pledgesNote)}
        onTap={() => go('pledges')} />
      <LinkRow id='public-notices' icon='people' label={say(passportWords.notices)} note={say(passportWords.noticesNote)}
        onTap={() => go('publicNotices')} />
    </View>
  )
}

/** What a volunteer has come to: hours by how they are known, stars, trainings, awards. */
export default () => {
  const loading = useLoad(() => client('GET /me/passport', {}))
  return (
    <Page title={passportWords.title}>
      <Loaded from={loading}>
        {(passport) => (
          <>
            <Summary passport={passport} />
            <Links />
            <Distinctions id='trainings' title={passportWords.trainings} items={passport.trainings} />
            <Distinctions id='awards' title={passportWords.awards} items={passport.awards} />
            <Distinctions id='ratings' title={passportWords.ratings} items={passport.ratings} />
            <Board shown={passport.onBoard} reload={loading.reload} />
            <TakeAway />
          </>
        )}
      </Loaded>
    </Page>
  )
}
