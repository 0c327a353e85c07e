import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Options } from '../../components/options.tsx'
import { LinkRow } from '../../components/row.tsx'
import { Section } from '../../components/section.tsx'
import { go } from '../../navigate.ts'
import { dropSession } from '../../state/session.ts'
import { setLanguage, useSettings } from '../../state/settings.ts'
import { meWords } from '../../text/me.ts'
import { privacyWords } from '../../text/privacy.ts'
import { termsWords } from '../../text/terms.ts'
import { useText } from '../../text/use-text.ts'
import { needsToken } from '../../transport/index.ts'

const signOut = () => {
  dropSession()
  void Taro.reLaunch({ url: '/pages/home/index' })
}

/** Language, how we keep personal data, and the way out where there is a session to leave. */
export const Settings = () => {
  const say = useText()
  const { language } = useSettings()
  const options = (['system', 'zh', 'en'] as const).map((key) => ({ key, label: say(meWords[key]) }))
  return (
    <>
      <Section title={say(meWords.language)}>
        <Options name='language' look='chips' options={options} selected={language} onPick={setLanguage} />
      </Section>
      <Notice tone='info'>{say(meWords.privacy)}</Notice>
      <View className='lines'>
        <LinkRow id='privacy' icon='shield' label={say(privacyWords.title)} note={say(privacyWords.note)} onTap={() => go('privacy')} />
        <LinkRow id='terms' icon='paper' label={say(termsWords.title)} note={say(termsWords.note)} onTap={() => go('terms')} />
      </View>
      {needsToken && <Button id='sign-out' kind='quiet' icon='leave' label={say(meWords.signOut)} onTap={signOut} />}
    </>
  )
}
