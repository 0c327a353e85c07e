import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import type { Showing } from '../../../../../shared/privacy.ts'
import { Button } from '../../../components/button.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { SwitchRow } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { privacyWords, showingWords } from '../../../text/privacy.ts'
import { useText } from '../../../text/use-text.ts'

const icons = {
  nameToNeighbours: 'home', nameToGroups: 'family', nameToSides: 'people', phoneToSides: 'people', phoneToLeaders: 'flag',
} as const
const names = ['nameToNeighbours', 'nameToGroups', 'nameToSides'] as const
const phones = ['phoneToSides', 'phoneToLeaders'] as const

/** What others see of me, field by field, each with what it looks like to them. */
export default () => {
  const loading = useLoad(() => client('GET /me/privacy', {}))
  return (
    <Page title={privacyWords.title}>
      <Loaded from={loading}>{(privacy) => <Choices privacy={privacy} reload={loading.reload} />}</Loaded>
    </Page>
  )
}

interface Props { privacy: Output<'GET /me/privacy'>; reload: () => Promise<void> }

const Choices = ({ privacy: { shows, name, nameMasked, phone }, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const choose = (what: Showing, on: boolean) => action.run(async () => {
    await change('PUT /me/privacy', { shows: on ? [...shows, what] : shows.filter((one) => one !== what) })
    await reload()
  })
  const row = (what: Showing, shown: string, hidden: string) => {
    const on = shows.includes(what)
    return (
      <SwitchRow key={what} id={`show-${what}`} icon={icons[what]} label={say(showingWords[what])} on={on}
        note={`${say(privacyWords.theySee)}${on ? shown : hidden}`}
        words={{ on: say(privacyWords.on), off: say(privacyWords.off) }} onChange={(next) => void choose(what, next)} />
    )
  }
  return (
    <>
      <Notice tone='info'>{say(privacyWords.lead)}</Notice>
      <ProblemNotice problem={action.problem} />
      <Section title={say(privacyWords.name)}>
        <View id='show-names' className='lines'>{names.map((what) => row(what, name, nameMasked))}</View>
      </Section>
      <Section title={say(privacyWords.phone)}>
        {phone === undefined
          ? (
            <Notice id='no-phone' tone='info' action={
              <Button id='add-phone' kind='secondary' label={say(privacyWords.addPhone)} onTap={() => go('register')} />
            }>{say(privacyWords.noPhone)}</Notice>
          )
          : <View id='show-phones' className='lines'>{phones.map((what) => row(what, phone, say(privacyWords.hidden)))}</View>}
      </Section>
    </>
  )
}
