import { useState } from 'react'
import { cityOf } from '../../../../shared/terms.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { CharityForm } from './charity-form.tsx'
import type { Charity } from './model.ts'

const words = text.funds

/** The charities on record; the city's administrators keep them. */
export const Charities = ({ community, keeps }: { community: string; keeps: boolean }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /fund-work/charities', { community })
  const [open, setOpen] = useState<string>()
  const division = cityOf(community)
  return (
    <>
      <DataTable id="charities" pages={pages} rowKey={({ id }) => id} empty={words.noCharities} open={open}
        renderDetail={(row) => <CharityForm key={row.version} division={division} charity={row} done={pages.again} />}
        columns={[
          { title: say(words.name), key: 'name', render: (_, row) => <>{row.name}<p className="note memo">{row.creditCode}</p></> },
          { title: say(words.certificate), dataIndex: 'certificate' },
          { title: say(words.contact), dataIndex: 'contact' },
          {
            title: say(words.publicQualified), key: 'may',
            render: (_, row) => (['publicQualified', 'ownChannel'] as const).filter((key) => row[key]).map((key) => say(words[key])).join('；'),
          },
          ...(keeps ? [{
            title: '', key: 'keep',
            render: (_: unknown, { id }: Charity) => <DetailButton of={id} open={open} setOpen={setOpen} show={words.changeCharity} />,
          }] : []),
        ]}
        exporting={{
          what: 'charities', of: community, header: ['id', 'name', 'number'],
          rows: async () => (await pages.all()).map(({ id, name, creditCode }) => [id, name, creditCode]),
        }} />
      {keeps && <section className="card panel"><CharityForm division={division} done={pages.again} /></section>}
    </>
  )
}
