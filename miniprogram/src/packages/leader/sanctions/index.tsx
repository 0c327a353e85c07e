import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Field } from '../../../components/field.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact, Section } from '../../../components/section.tsx'
import type { Output } from '../../../../../shared/contract/index.ts'
import { change } from '../../../state/change.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { useLoad } from '../../../state/use-load.ts'
import { day } from '../../../text/dates.ts'
import { sanctionsWords } from '../../../text/sanctions.ts'
import { useText } from '../../../text/use-text.ts'

type Sanction = Output<'GET /me/sanctions'>['items'][number]

/** What keeps me from entering sheets, and my one appeal against it. */
export default () => {
  const say = useText()
  const loading = useLoad(() => client('GET /me/sanctions', {}))
  return (
    <Page title={sanctionsWords.title}>
      <Loaded from={loading}>
        {({ items }) => items.length === 0
          ? <Empty id='no-sanctions' icon='tick'>{say(sanctionsWords.none)}</Empty>
          : <>{items.map((one) => <One key={one.id} sanction={one} reload={loading.reload} />)}</>}
      </Loaded>
    </Page>
  )
}

const One = ({ sanction, reload }: { sanction: Sanction; reload: () => Promise<void> }) => {
  const say = useText()
  const words = sanctionsWords
  return (
    <Section title={sanction.title}>
      <Card id={`sanction-${sanction.id}`}>
        <Fact name={say(words.state)}>{say(words[sanction.state])}</Fact>
        <Fact name={say(words.why)}>{sanction.reason}</Fact>
        {sanction.until !== undefined && <Fact name={say(words.until)}>{say(day(Date.parse(sanction.until)))}</Fact>}
        {sanction.decision !== undefined && <Fact name={say(words.answer)}>{sanction.decision}</Fact>}
      </Card>
      {sanction.state === 'inForce' && <Appeal sanctionId={sanction.id} reload={reload} />}
    </Section>
  )
}

const Appeal = ({ sanctionId, reload }: { sanctionId: string; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [text, setText] = useState('')
  const send = () => action.run(async () => { await change('POST /me/sanction-appeals', { sanctionId, text: text.trim() }) }).then(reload)
  return (
    <Card>
      <Field id='appeal-text' label={say(sanctionsWords.appealWhy)} value={text} maxLength={500} onInput={setText} />
      <Button id='appeal' label={say(sanctionsWords.appeal)} busy={action.busy} disabled={text.trim() === ''} onTap={() => void send()} />
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}
