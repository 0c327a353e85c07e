import { Input } from 'antd'
import { useCallback, useState } from 'react'
import { divisionsBelow, type Division } from '../../api/divisions.ts'
import { useLoad } from '../../api/use-load.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { Loading } from '../../components/page.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { divisionsLike, type Column as Level } from './model.ts'

interface Props {
  level: Level
  parent: string | undefined
  chosen: string | undefined
  /** What to say while the level above is not chosen. */
  before: Words
  reachable: (code: string) => boolean
  choose: (code: string) => void
}

const useBelow = (parent: string | undefined) =>
  useLoad(useCallback(() => (parent ? divisionsBelow(parent) : Promise.resolve(undefined)), [parent]))

type ListProps = Pick<Props, 'chosen' | 'reachable' | 'choose'> & { items: Division[] }

const List = ({ items, chosen, reachable, choose }: ListProps) => {
  const { say } = useSpeech()
  if (items.length === 0) return <p className="note column-said">{say(text.table.empty)}</p>
  return (
    <ul>
      {items.map(({ code, name }) => (
        <li key={code}>
          <button
            type="button" onClick={() => choose(code)} aria-pressed={code === chosen} disabled={!reachable(code)}
            title={reachable(code) ? undefined : say(text.divisions.outside)} data-testid={`division-${code}`}
          >
            {name}<small>{code}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** One level of the division tree, read when the level above is chosen. */
export const Column = ({ level, parent, before, ...rest }: Props) => {
  const { say } = useSpeech()
  const { data: items, failure, again } = useBelow(parent)
  const [wanted, setWanted] = useState('')
  const found = divisionsLike(items ?? [], wanted)
  return (
    <section className="column card" data-testid={`column-${level}`}>
      <header>
        <h2>{say(text.divisions[level])}</h2>
        {items && <span className="note">{say(text.divisions.count, { n: found.length })}</span>}
      </header>
      {items && (
        <Input
          value={wanted} onChange={(event) => setWanted(event.target.value)} allowClear
          placeholder={say(text.divisions.filter)} aria-label={say(text.divisions.filter)}
          data-testid={`find-${level}`}
        />
      )}
      {!parent && <p className="note column-said">{say(before)}</p>}
      {parent && !items && !failure && <Loading />}
      {failure && <FailureNote failure={failure} again={again} />}
      {items && <List items={found} {...rest} />}
    </section>
  )
}
