import { Tabs } from 'antd'
import { type ComponentType, useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { mayPrepareFunds } from '../../shell/permissions.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import type { OfFundProps } from './each-fund.tsx'

interface Props {
  of: OfFundProps
  list: { label: Words; of: ComponentType<OfFundProps> }
  form: { key: string; label: Words; notOfficer: Words; of: ComponentType<{ community: string; fundId: string; done: () => void }> }
}

/** What a fund has, and beside it the form by which an officer adds to it; the list is read anew after that. */
export const ListAndForm = ({ of, list: { label: listed, of: List }, form: { key, label, notOfficer, of: Form } }: Props) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { community, fundId } = of
  const [round, setRound] = useState(0)
  const named = (id: string, name: Words) => <span data-testid={`part-${id}`}>{say(name)}</span>
  return (
    <Tabs size="large" items={[
      { key: 'list', label: named('list', listed), children: <List key={round} {...of} /> },
      {
        key, label: named(key, label),
        children: (
          <section className="card panel">
            {mayPrepareFunds(roles, community)
              ? <Form community={community} fundId={fundId} done={() => setRound(round + 1)} />
              : <p className="note">{say(notOfficer)}</p>}
          </section>
        ),
      },
    ]} />
  )
}
