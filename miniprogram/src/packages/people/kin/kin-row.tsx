import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Sure } from '../../../components/sure.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { kinWords, relationWords } from '../../../text/people.ts'
import { useText } from '../../../text/use-text.ts'
import type { Kin } from './model.ts'

/** One of my kin; of a minor in my care also my yes to what they do, and the way to take it back (VR-12). */
export const KinRow = ({ kin, reload }: { kin: Kin; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const { personId, nameMasked, relation, mayConsent, consentedAt } = kin
  const send = (call: 'guardian-consents' | 'guardian-consent-withdrawals') => void action.run(async () => {
    await change(`POST /people/:personId/${call}`, { personId })
    await reload()
  })
  return (
    <View className='kin-row'>
      <View className='kin-name'>{nameMasked}</View>
      <Tag tone='plain'>{say(relationWords[relation])}</Tag>
      {mayConsent && consentedAt === undefined && (
        <Button id={`consent-${personId}`} kind='secondary' label={say(kinWords.consent)} busy={action.busy}
          onTap={() => send('guardian-consents')} />
      )}
      {mayConsent && consentedAt !== undefined && (
        <>
          <Tag tone='good' icon='tick'>{say(kinWords.consented)}</Tag>
          <Sure id={`withdraw-${personId}`} label={kinWords.withdraw} question={kinWords.withdrawAsk}
            yes={kinWords.withdrawYes} busy={action.busy} onYes={() => send('guardian-consent-withdrawals')} />
        </>
      )}
      <ProblemNotice problem={action.problem} id={`problem-${personId}`} />
    </View>
  )
}
