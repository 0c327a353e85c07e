import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { handOver } from '../../../files.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { passportWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'

const mostParts = 100

const collect = async () => {
  let text = ''
  let cursor: string | undefined
  for (let part = 0; part < mostParts; part++) {
    const next = await client('GET /me/record-export', {
      group: 'hours', format: 'csv', ...(cursor === undefined ? {} : { cursor }),
    })
    text += next.text
    cursor = next.cursor
    if (cursor === undefined) return { text, file: next }
  }
  throw new Error('The records do not end.')
}

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
