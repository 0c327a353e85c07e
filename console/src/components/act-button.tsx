import { Button } from 'antd'
import type { CallName, Input } from '../../../shared/contract/index.ts'
import { useAction } from '../api/use-action.ts'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'
import { FailureNote } from './failure-note.tsx'

interface Props<C extends CallName> {
  call: C
  id: string
  label: Words
  input: Input<C>
  done: () => void
  main?: boolean
}

/** One tap that does something, and the refusal in words where it may not be done. */
export const ActButton = <C extends CallName>({ call, id, label, input, done, main = true }: Props<C>) => {
  const { say } = useSpeech()
  const { busy, failure, send } = useAction(call)
  const run = async (): Promise<void> => { if (await send(input)) done() }
  return (
    <div className="act">
      <Button type={main ? 'primary' : 'default'} loading={busy} onClick={() => void run()} data-testid={id}>{say(label)}</Button>
      {failure && <FailureNote failure={failure} />}
    </div>
  )
}
