import { makePhoneCall } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { useAction } from '../state/use-action.ts'
import { emergencyWords } from '../text/facts.ts'
import { useText } from '../text/use-text.ts'
import { Button } from './button.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { Card, Fact } from './section.tsx'
import { Sure } from './sure.tsx'

type Shown = Output<'POST /shifts/:shiftId/emergency-views'>

interface Props {
  /** Whose it is: the ids begin with it. */
  id: string
  look: () => Promise<Shown>
}

/** Whom to ring, in two taps: the first says that the person is told of the look. */
export const Emergency = ({ id, look }: Props) => {
  const say = useText()
  const action = useAction()
  const [shown, setShown] = useState<Shown>()
  if (shown === undefined) {
    return (
      <>
        <Sure id={`emergency-${id}`} label={emergencyWords.look} question={emergencyWords.lookAsk}
          yes={emergencyWords.lookYes} busy={action.busy} onYes={() => void action.run(look).then(setShown)} />
        <ProblemNotice problem={action.problem} id={`emergency-${id}-problem`} />
      </>
    )
  }
  const { emergencyContact: contact, healthNote } = shown
  return (
    <Card id={`emergency-${id}-shown`}>
      {contact && <Fact name={say(emergencyWords.emergencyContact)}>{contact.name} · {contact.relation}</Fact>}
      {contact && <Fact name={say(emergencyWords.phone)}>{contact.phone}</Fact>}
      {healthNote !== undefined && <Fact name={say(emergencyWords.healthNote)}>{healthNote}</Fact>}
      {contact && (
        <Button id={`emergency-${id}-ring`} kind='secondary' label={say(emergencyWords.ring)}
          onTap={() => void makePhoneCall({ phoneNumber: contact.phone })} />
      )}
      <Button id={`emergency-${id}-hide`} kind='quiet' label={say(emergencyWords.hide)} onTap={() => setShown(undefined)} />
    </Card>
  )
}
