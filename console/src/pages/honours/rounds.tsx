import { Button } from 'antd'
import { useState } from 'react'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Nominations } from './nominations.tsx'

interface Props { community: string; serves: boolean }
const words = text.honours

/** The rounds of a community; below them the nominations of the one that is chosen. */
export const Rounds = ({ community, serves }: Props) => {
  const { say } = useSpeech()
  const [chosen, setChosen] = useState<string>()
  const pages = usePages('GET /honour-work/rounds', { community })
  const roundId = chosen ?? pages.rows[0]?.id
  return (
    <>
      <DataTable
        id="rounds" pages={pages} rowKey={(row) => row.id} empty={words.noRounds}
        columns={[
          { title: say(words.name), key: 'name', render: (_, row) => <>{row.title} <p className="note memo">{row.conditions}</p></> },
          { title: say(words.kind), key: 'kind', render: (_, row) => say(words[row.kind]) },
          { title: say(words.until), key: 'until', render: (_, row) => chinaMinute(row.nominationsUntil) },
          { title: say(words.most), dataIndex: 'most', align: 'right' },
          {
            title: '', key: 'see', render: (_, row) => (
              <Button size="small" type={row.id === roundId ? 'primary' : 'default'} onClick={() => setChosen(row.id)}
                data-testid={`round-${row.id}`}>
                {say(words.seeNominations)}
              </Button>
            ),
          },
        ]}
        exporting={{
          what: 'honour-rounds', of: community, header: ['id', 'name', 'kind', 'toDay', 'size'],
          rows: async () => (await pages.all()).map((row) => [row.id, row.title, row.kind, row.nominationsUntil, row.most]),
        }}
      />
      {roundId && <Nominations key={roundId} community={community} roundId={roundId} serves={serves} />}
    </>
  )
}
