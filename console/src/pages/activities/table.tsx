import { Button } from 'antd'
import { useState } from 'react'
import { usePages } from '../../api/use-pages.ts'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { activityCells, activityHeader, timesOf, type ActivityRow } from './model.ts'
import { ReviewPanel } from './panel.tsx'

const states = ['review', 'published', 'refused', 'draft', 'cancelled'] as const
type State = (typeof states)[number]
const isState = (value: string | undefined): value is State => states.some((state) => state === value)

/** The activities of a community; those that wait for review unless another state is chosen. */
export const ActivityTable = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const { value, set } = useFilter()
  const [open, setOpen] = useState<string>()
  const chosen = value('state')
  const state: State = isState(chosen) ? chosen : 'review'
  const words = text.activities
  const pages = usePages('GET /activities', { community, state })
  return (
    <DataTable<ActivityRow>
      id="activities" pages={pages} rowKey={(row) => row.id} open={open}
      renderDetail={(row) => <ReviewPanel activity={row} done={() => { setOpen(undefined); pages.again() }} />}
      filters={(
        <Choice id="state" label={words.state} value={state} required choose={(next) => set('state', next)}
          options={states.map((one) => [one, say(words.states[one])])} />
      )}
      columns={[
        { title: say(words.activity), key: 'title', render: (_, row) => <><p>{row.title}</p><p className="note">{row.place}</p></> },
        { title: say(words.leader), dataIndex: 'leaderName' },
        { title: say(words.times), key: 'times', render: (_, row) => timesOf(row).map((one) => <p key={one.en}>{say(one)}</p>) },
        {
          title: say(words.check), key: 'check',
          render: (_, row) => (
            <span className={row.review.suggest === 'pass' ? 'verdict verdict-good' : 'verdict verdict-wait'}>
              {say(words.suggest[row.review.suggest])}
            </span>
          ),
        },
        {
          title: say(words.submitted), key: 'submitted',
          render: (_, row) => <>{chinaMinute(row.review.submittedAt)} <span className="note">{row.review.submittedByName}</span></>,
        },
        {
          key: 'look',
          render: (_, row) => (
            <Button onClick={() => setOpen(open === row.id ? undefined : row.id)} data-testid={`look-${row.id}`}>
              {say(open === row.id ? words.hide : words.details)}
            </Button>
          ),
        },
      ]}
      exporting={{
        what: 'activities', of: community, header: activityHeader, rows: async () => (await pages.all()).map(activityCells),
      }}
    />
  )
}
