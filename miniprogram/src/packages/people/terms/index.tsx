import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { goBack, goToTab } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { loadMe, type Me } from '../../../state/me.ts'
import { forgetTurns } from '../../../state/turns.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { comingWords, termsWords, versionWords } from '../../../text/terms.ts'
import { useText } from '../../../text/use-text.ts'
import { askedOf, inBoth, type Terms } from './model.ts'
import { WordsOf } from './words-of.tsx'

/** The terms as they read, and the yes where one is asked for. Who registers comes here with the community chosen. */
export default () => {
  const { division } = useRouter().params
  const [version, setVersion] = useState<number | undefined>()
  const loading = useLoad(async () => {
    const me = await loadMe()
    const home = me.community ?? division
    return { me, terms: await client('GET /terms', { ...(home ? { division: home } : {}), ...(version ? { version } : {}) }) }
  }, String(version))
  return (
    <Page title={termsWords.title}>
      <Loaded from={loading}>
        {({ me, terms }) => <Shown key={terms.version} me={me} terms={terms} onVersion={setVersion} />}
      </Loaded>
    </Page>
  )
}

const Shown = ({ me, terms, onVersion }: { me: Me; terms: Terms; onVersion: (version: number) => void }) => {
  const say = useText()
  const { version, inForce, next } = terms
  const asked = askedOf(terms, me.terms)
  return (
    <>
      {asked === 'yes' && version === inForce && <Notice id='terms-asked' tone='problem'>{say(termsWords.asked)}</Notice>}
      {asked === 'agreed' && <Notice id='terms-agreed' tone='good'>{say(termsWords.agreed)}</Notice>}
      {next !== undefined && version !== next.version && (
        <Notice id='terms-coming' tone='info' action={
          <Button id='see-next' kind='secondary' label={say(termsWords.readNow)} onTap={() => onVersion(next.version)} />
        }>{say(comingWords(next.effectiveAt))}</Notice>
      )}
      <Notice id='terms-changes' tone='info'>
        {say(versionWords(version))} · {say(termsWords.changes)}：{say(inBoth(terms.changes))}
      </Notice>
      <WordsOf id='agreement' title={termsWords.agreement} text={terms.agreement} />
      <WordsOf id='privacy-policy' title={termsWords.privacy} text={terms.privacy} />
      {asked === 'yes' && <Answer version={version} />}
      {version !== inForce && (
        <Button id='see-current' kind='quiet' label={say(termsWords.older)} onTap={() => onVersion(inForce)} />
      )}
    </>
  )
}

/** Yes, or not now: then one's own records stay to be seen. */
const Answer = ({ version }: { version: number }) => {
  const say = useText()
  const action = useAction()
  const agree = () => action.run(async () => {
    await change('POST /me/terms', { version })
    forgetTurns()
    await loadMe()
    goBack()
  })
  return (
    <>
      <ProblemNotice problem={action.problem} />
      <Button id='agree' icon='tick' label={say(termsWords.yes)} busy={action.busy} onTap={() => void agree()} />
      <Button id='not-now' kind='quiet' label={say(termsWords.notNow)} onTap={() => goToTab('me')} />
    </>
  )
}
