import { Button } from 'antd'
import { useParams } from 'react-router'
import { useRead } from '../../api/use-read.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { Loading, Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { Themed } from '../../shell/shell.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Qr } from '../../components/qr.tsx'
import { Enter } from './enter.tsx'
import type { Sheet } from './model.ts'

const empty = '\u00a0'

const Printed = ({ sheet }: { sheet: Sheet }) => {
  const { say } = useSpeech()
  const words = text.sheet
  const { shift, rows, printedOn, enterUntil } = sheet
  const titles = [words.number, words.name, words.code, words.came, words.left, words.signature]
  return (
    <section className="card sheet" data-testid="sheet">
      <h2>{shift.title}</h2>
      <p>{chinaMinute(shift.startsAt)} – {chinaMinute(shift.endsAt)} · {shift.place} · {shift.communityName}</p>
      <table>
        <thead>
          <tr>{titles.map((title) => <th key={title.en}>{say(title)}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.personId} data-testid={`row-${row.number}`}>
              <td>{row.number}</td><td>{row.name}</td>
              <td className="sheet-code"><Qr text={row.qr} label={row.code} /><code>{row.code}</code></td>
              {/* To be filled in by hand. */}
              <td>{empty}</td><td>{empty}</td><td>{empty}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{say(words.printedOn)} {printedOn} · {say(words.until)} {enterUntil}</p>
      <p>{say(words.organiser)}</p>
    </section>
  )
}

const SheetPage = () => {
  const { say } = useSpeech()
  const { shiftId = '' } = useParams()
  const sheet = useRead('GET /shifts/:shiftId/sheet', { shiftId })
  const print = <Button onClick={() => window.print()} data-testid="print">{say(text.sheet.print)}</Button>
  return (
    <Themed><main className="content content-alone"><Page id="sheet" title={text.sheet.title} lead={text.sheet.lead} actions={print}>
      {sheet.status === 'loading' && <Loading />}
      {sheet.status === 'failed' && <FailureNote failure={sheet.failure} again={sheet.again} />}
      {sheet.status === 'ready' && <><Printed sheet={sheet.data} /><Enter sheet={sheet.data} /></>}
    </Page></main></Themed>
  )
}
export default SheetPage
