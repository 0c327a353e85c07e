import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { Card } from '../../../components/section.tsx'
import { canScan, scan } from '../../../scan.ts'
import { consoleWords } from '../../../text/console.ts'
import { useText } from '../../../text/use-text.ts'
import { Confirm } from './confirm.tsx'
import { ticketIn } from './model.ts'

export default () => {
  const given = useRouter().params.ticket
  const [ticket, setTicket] = useState<string | undefined>(given)
  return (
    <Page title={consoleWords.title}>
      {ticket === undefined ? <Find onTicket={setTicket} /> : <Confirm ticket={ticket} />}
    </Page>
  )
}

const Find = ({ onTicket }: { onTicket: (ticket: string) => void }) => {
  const say = useText()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const take = (text: string) => {
    const ticket = ticketIn(text)
    setWrong(ticket === undefined)
    if (ticket !== undefined) onTicket(ticket)
  }
  const scanIt = async () => {
    const text = await scan()
    if (text !== undefined) take(text)
  }
  return (
    <Card>
      {canScan && <Button id='scan' icon='scan' label={say(consoleWords.scan)} onTap={() => void scanIt()} />}
      {!canScan && (
        <>
          <Field id='console-code' label={say(consoleWords.type)} hint={say(consoleWords.typeHint)} value={typed}
            onInput={setTyped} />
          <Button id='look' label={say(consoleWords.look)} disabled={typed.trim() === ''} onTap={() => take(typed)} />
        </>
      )}
      {wrong && <Notice id='problem' tone='problem'>{say(consoleWords.notATicket)}</Notice>}
    </Card>
  )
}
