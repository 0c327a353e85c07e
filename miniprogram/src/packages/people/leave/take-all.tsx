import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { handOver } from '../../../files.ts'
import { client } from '../../../state/client.ts'
import { collectParts } from '../../../state/collect-parts.ts'
import { useAction } from '../../../state/use-action.ts'
import { leavingWords } from '../../../text/leaving.ts'
import { useText } from '../../../text/use-text.ts'

/** All that is kept of me, in one file (PEERS 1.18). */
export const TakeAll = () => {
  const say = useText()
  const action = useAction()
  const [done, setDone] = useState(false)
  const take = () => action.run(async () => {
    const { text, file } = await collectParts((from) => client('GET /me/data-export', from))
    await handOver(file, text)
    setDone(true)
  })
  return (
    <Section title={say(leavingWords.take)}>
      <Notice tone='info'>{say(leavingWords.takeNote)}</Notice>
      <Button id='take-all' kind='secondary' icon='paper' label={say(leavingWords.take)} busy={action.busy} onTap={() => void take()} />
      {done && <Notice id='all-taken' tone='good'>{say(leavingWords.taken)}</Notice>}
      <ProblemNotice problem={action.problem} />
    </Section>
  )
}
