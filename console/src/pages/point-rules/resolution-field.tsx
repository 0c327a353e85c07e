import { Input, Select } from 'antd'
import { useState } from 'react'
import { useEvery } from '../../api/use-every.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { nameOf } from './model.ts'

const words = text.pointRules

interface Props { community: string; value: string; choose: (resolution: string) => void; frozen: boolean }

const typed = 'typed'

/** The resolution behind a set (FP-03): one of those that the community's meetings have passed, or an older one on paper. */
export const ResolutionField = ({ community, value, choose, frozen }: Props) => {
  const { say } = useSpeech()
  const read = useEvery('GET /resolutions', { community })
  const known = read.status === 'ready' ? read.data.map((one) => ({ value: nameOf(one), label: nameOf(one) })) : []
  const [onPaper, setOnPaper] = useState(false)
  const pick = (picked: string): void => {
    setOnPaper(picked === typed)
    choose(picked === typed ? '' : picked)
  }
  return (
    <>
      <label className="field"><span>{say(words.resolution)}</span>
        <Select value={onPaper ? typed : value || null} onChange={pick} disabled={frozen} style={{ width: 300 }} data-testid="rule-resolved"
          loading={read.status === 'loading'} placeholder={say(words.chooseResolution)}
          options={[...known, { value: typed, label: say(words.paperResolution) }]} />
      </label>
      {onPaper && (
        <label className="field"><span>{say(words.paperNumber)}</span>
          <Input value={value} maxLength={100} disabled={frozen} placeholder={say(words.resolutionHint)}
            data-testid="rule-resolution" onChange={({ target }) => choose(target.value)} />
        </label>
      )}
    </>
  )
}
