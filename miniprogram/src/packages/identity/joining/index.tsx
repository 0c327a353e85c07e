import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Welcome } from '../../../pages/home/welcome.tsx'
import { go, goToTab } from '../../../navigate.ts'
import { nowMs } from '../../../state/clock.ts'
import { type Me, loadMe } from '../../../state/me.ts'
import { useLoad } from '../../../state/use-load.ts'
import { shortName } from '../../../text/community.ts'
import { momentWords } from '../../../text/dates.ts'
import { joiningWords } from '../../../text/joining.ts'
import { useText } from '../../../text/use-text.ts'

/** Where I stand with the community that I asked, and what can be done about it. */
export default () => {
  const loading = useLoad(loadMe)
  return (
    <Page title={joiningWords.title}>
      <Loaded from={loading} cards={1}>
        {(me) => (me.registered ? <Standing me={me} /> : <Welcome />)}
      </Loaded>
    </Page>
  )
}

const notices = {
  in: { tone: 'good', words: joiningWords.in },
  waiting: { tone: 'info', words: joiningWords.waiting },
  refused: { tone: 'problem', words: joiningWords.refused },
} as const

const Standing = ({ me: { communityName = '', joining } }: { me: Me }) => {
  const say = useText()
  const state = joining?.state ?? 'in'
  return (
    <>
      <Notice id={`joining-${state}`} tone={notices[state].tone}>{say(notices[state].words)}</Notice>
      <Card id='joining'>
        <Fact name={say(joiningWords.community)}>{shortName(communityName)}</Fact>
        {joining && <Fact name={say(joiningWords.askedAt)}>{say(momentWords(Date.parse(joining.askedAt), nowMs()))}</Fact>}
        {joining?.reason && <Fact name={say(joiningWords.reason)}>{joining.reason}</Fact>}
      </Card>
      {joining && (
        <Notice id='meanwhile' tone='info'>
          {say(state === 'refused' ? joiningWords.afterwards : joiningWords.meanwhile)}
        </Notice>
      )}
      <Button id='joining-home' icon='home' label={say(joiningWords.home)} onTap={() => goToTab('home')} />
      {joining && (
        <Button id='ask-again' kind='secondary' icon='pencil' onTap={() => go('register')}
          label={say(state === 'refused' ? joiningWords.again : joiningWords.another)} />
      )}
    </>
  )
}
