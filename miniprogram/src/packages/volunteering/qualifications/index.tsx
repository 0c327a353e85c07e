import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { certificateWords } from '../../../text/roles.ts'
import { qualificationWords, qualificationStates } from '../../../text/qualifications.ts'
import { useText } from '../../../text/use-text.ts'
import { HandIn } from './hand-in.tsx'
import type { Qualification } from './model.ts'

const tones = { asked: 'time', confirmed: 'good', refused: 'plain' } as const

const QualificationCard = ({ one }: { one: Qualification }) => {
  const say = useText()
  return (
    <Card id={`qualification-${one.kind}`}>
      <Fact name={one.kind === 'training' ? one.name : say(certificateWords[one.kind])}>
        <Tag tone={tones[one.state]}>{say(qualificationStates[one.state])}</Tag>
      </Fact>
      {one.number !== undefined && <Fact name={say(qualificationWords.number)}>{one.number}</Fact>}
      {one.until !== undefined && <Fact name={say(qualificationWords.until)}>{one.until}</Fact>}
      {one.state === 'refused' && one.reason !== undefined && <Fact name={say(qualificationWords.why)}>{one.reason}</Fact>}
    </Card>
  )
}

/** What I can show, and handing in more. */
export default () => {
  const say = useText()
  const [adding, setAdding] = useState(false)
  const loading = useLoad(() => client('GET /me/qualifications', {}))
  return (
    <Page title={qualificationWords.title}>
      {adding
        ? <HandIn leave={() => setAdding(false)} done={() => { setAdding(false); return loading.reload() }} />
        : <>
            <Loaded from={loading}>
              {({ items }) => items.length === 0
                ? <Empty id='no-qualifications' icon='paper'>{say(qualificationWords.none)}</Empty>
                : <>{items.map((one) => <QualificationCard key={`${one.kind}${one.name}`} one={one} />)}</>}
            </Loaded>
            <Button id='add-qualification' icon='plus' label={say(qualificationWords.add)} onTap={() => setAdding(true)} />
          </>}
    </Page>
  )
}
