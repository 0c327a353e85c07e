import { Select } from 'antd'
import { useRead } from '../api/use-read.ts'
import type { Words } from '../text/words.ts'
import { DeedField } from './deed.tsx'

interface Props { id: string; label: Words; community: string; value: string | undefined; choose: (code: string) => void }

/** The rules under which points are given by hand in a community. */
export const RuleField = ({ id, label, community, value, choose }: Props) => {
  const read = useRead('GET /point-applications/rules', { community })
  const items = read.status === 'ready' ? read.data.items : []
  return (
    <DeedField label={label}>
      <Select value={value} onChange={choose} style={{ width: 260 }} loading={read.status === 'loading'} data-testid={`${id}-rule`}
        options={items.map(({ code, title, points }) => ({ value: code, label: `${title}（${points}）` }))} />
    </DeedField>
  )
}
