import type { Pages } from '../state/use-pages.ts'
import { common } from '../text/common.ts'
import { useText } from '../text/use-text.ts'
import { Button } from './button.tsx'

/** The next page of a list. */
export const MoreButton = ({ from }: { from: Pages<unknown> }) => {
  const say = useText()
  return from.hasMore
    ? <Button id='more' kind='quiet' label={say(from.fetching ? common.loading : common.more)} disabled={from.fetching}
      onTap={() => void from.more()} />
    : null
}
