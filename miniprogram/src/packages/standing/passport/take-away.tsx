import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { handOver } from '../../../files.ts'
import { client } from '../../../state/client.ts'
import { collectParts } from '../../../state/collect-parts.ts'
import { useAction } from '../../../state/use-action.ts'
import { passportWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'

const collect = () => collectParts((from) => client('GET /me/record-export', { group: 'hours', format: 'csv', ...from }))

/** All my hour records as a table that any spreadsheet opens. */
export const TakeAway = () => {
  const say = useText()
  const action = useAction()
  const [name, setName] = useState<string>()
  const take = () => action.run(async () => {
    const { text, file } = await collect()
    await handOver(file, text)
    setName(file.fileName)
  })
  return (
    <>
      <Button id='take-away' kind='secondary' icon='paper' label={say(passportWords.take)} busy={action.busy}
        onTap={() => void take()} />
      {name !== undefined && <Notice id='taken' tone='good'>{say(passportWords.taken)}</Notice>}
      <ProblemNotice problem={action.problem} />
    </>
  )
}
