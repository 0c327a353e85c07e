import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { usePages } from '../../../state/use-pages.ts'
import { consentWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import type { Consent } from '../model.ts'
import '../funds.scss'

const Asked = ({ asked: { id: changeId, fromTitle, toTitle, reason }, reload }: { asked: Consent; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const answer = (agrees: boolean) => action.run(async () => {
    await change('POST /me/use-changes/:changeId/answer', { changeId, agrees })
    await reload()
  })
  return (
    <Card id={`consent-${changeId}`}>
      <View className='fund-words'>{say(consentWords.asked)}</View>
      <Fact name={say(consentWords.from)}>{fromTitle}</Fact>
      <Fact name={say(consentWords.to)}>{toTitle}</Fact>
      <Fact name={say(consentWords.why)}>{reason}</Fact>
      <Button id='agree' icon='tick' label={say(consentWords.yes)} busy={action.busy} onTap={() => void answer(true)} />
      <Sure id='decline' label={consentWords.no} question={consentWords.noAsk} yes={consentWords.noYes} busy={action.busy}
        onYes={() => void answer(false)} />
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}

/** Other uses of gifts of mine that I am asked about: without my yes nothing moves (CF-11). */
export default () => {
  const say = useText()
  const pages = usePages((cursor) => client('GET /me/use-changes', { cursor }), 'consents')
  return (
    <Page title={consentWords.title}>
      <Loaded from={pages}>
        {({ items }) => items.length === 0
          ? <Empty id='no-consents' icon='tick'>{say(consentWords.none)}</Empty>
          : (
            <View id='consents' className='fund-list'>
              {items.map((asked) => <Asked key={asked.id} asked={asked} reload={pages.reload} />)}
            </View>
          )}
      </Loaded>
      <MoreButton from={pages} />
    </Page>
  )
}
