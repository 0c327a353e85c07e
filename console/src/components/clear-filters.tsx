import { Button } from 'antd'
import { useFilter } from '../shell/use-filter.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

/** Takes all filters off; there only while one is on. */
export const ClearFilters = () => {
  const { say } = useSpeech()
  const { any, clear } = useFilter()
  if (!any) return null
  return <Button type="link" onClick={clear} data-testid="clear-filters">{say(text.table.reset)}</Button>
}
