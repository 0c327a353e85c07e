import type { ReactNode } from 'react'
import { placeFor } from '../state/turn-rules.ts'
import type { Loading } from '../state/use-load.ts'
import { common } from '../text/common.ts'
import { useText } from '../text/use-text.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { Skeleton } from './skeleton.tsx'
import { WayOn } from './way-on.tsx'

interface Props<T> {
  from: Loading<T>
  cards?: number
  children: (data: T) => ReactNode
}

/** What was loaded; before that its outline, and when it did not come the reason and a way to try again. */
export const Loaded = <T,>({ from, cards = 3, children }: Props<T>) => {
  const say = useText()
  const { data, problem, reload } = from
  return (
    <>
      {problem !== undefined && (
        <Notice id='load-problem' tone='problem' action={
          placeFor(problem.code) !== undefined
            ? <WayOn code={problem.code} />
            : <Button id='load-again' kind='secondary' icon='refresh' label={say(common.tryAgain)}
                onTap={() => void reload()} />
        }>{say(problem.words)}</Notice>
      )}
      {data === undefined ? problem === undefined && <Skeleton cards={cards} /> : children(data)}
    </>
  )
}
