import { useState } from 'react'
import { Field } from '../../../components/field.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { Question } from '../../../components/question.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { shortName } from '../../../text/community.ts'
import { registerWords } from '../../../text/register.ts'
import { useText } from '../../../text/use-text.ts'
import type { Asked } from './index.tsx'
import { choose, matching, parentOf, type Level } from './model.ts'

// Longer lists get a line to type a name into.
const longList = 12

/** One level of the way to one's community; an answer goes on by itself. */
export const ChooseDivision = (props: Asked & { level: Level }) => {
  const { draft, keep, level, next, previous, step, steps } = props
  const say = useText()
  const [typed, setTyped] = useState('')
  const loading = useLoad(() => client('GET /divisions', { parent: parentOf(draft, level) }))
  const pick = (code: string) => {
    const division = loading.data?.items.find((item) => item.code === code)
    if (division === undefined) return
    keep(choose(draft, level, division))
    next()
  }
  return (
    <Question step={step} steps={steps} question={say(registerWords[level])} onPrevious={previous}>
      <Loaded from={loading}>
        {({ items }) => {
          const shown = matching(items, typed)
          return (
            <>
              {items.length > longList && (
                <Field id='find' label={say(registerWords.find)} value={typed} onInput={setTyped} />
              )}
              {shown.length === 0 && <Notice tone='info'>{say(registerWords.noneFound)}</Notice>}
              <Options name='division' options={shown.map(({ code, name }) => ({ key: code, label: shortName(name) }))}
                selected={draft[level]?.code} onPick={pick} look={level === 'community' ? 'list' : 'grid'} />
            </>
          )
        }}
      </Loaded>
    </Question>
  )
}
