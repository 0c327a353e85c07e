import { Button } from 'antd'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'

interface Props {
  /** The key of the row. */
  of: string
  /** The key of the row whose detail is shown. */
  open: string | undefined
  setOpen: (of: string | undefined) => void
  show: Words
  /** Stable name, for tests. */
  name?: string
}

/** Shows the detail under a row of a table, and puts it away again. */
export const DetailButton = ({ of, open, setOpen, show, name = 'open' }: Props) => {
  const { say } = useSpeech()
  const isOpen = open === of
  return (
    <Button size="small" onClick={() => setOpen(isOpen ? undefined : of)} aria-expanded={isOpen} data-testid={`${name}-${of}`}>
      {say(isOpen ? text.table.hide : show)}
    </Button>
  )
}
