import { ClearFilters } from '../../components/clear-filters.tsx'
import { Choice } from '../../components/choice.tsx'
import { Typed } from '../../components/typed.tsx'
import { accountParts, shortId } from '../../format/account.ts'
import { useAssetOptions, useMovementOptions } from '../../shell/use-options.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { spanOf } from './model.ts'

/** A filter that came with a link, not from a field: shown in words, and taken off by a click. */
const Given = ({ name, words }: { name: string; words: string }) => {
  const { set } = useFilter()
  return (
    <button type="button" className="chip" onClick={() => set(name, undefined)} data-testid={`given-${name}`}>
      {words}<span aria-hidden="true"> ×</span>
    </button>
  )
}

export const JournalFilters = () => {
  const { say } = useSpeech()
  const { value, set } = useFilter()
  const from = value('from') ?? ''
  const to = value('to') ?? ''
  const kind = value('kind')
  const account = value('account')
  const kindWords = kind ? text.kindNames[kind] : undefined
  return (
    <>
      <Choice id="asset" label={text.accounts.asset} value={value('asset')} options={useAssetOptions()}
        choose={(next) => set('asset', next)} width={138} />
      <Choice id="movement" label={text.journal.movement} value={value('movement')} options={useMovementOptions()}
        choose={(next) => set('movement', next)} all={text.journal.allMovements} width={150} />
      <Typed id="from" label={text.journal.since} type="date" value={from} width={150}
        change={(next) => set('from', next)} />
      <Typed id="to" label={text.journal.until} type="date" value={to} width={150} change={(next) => set('to', next)} />
      {kind && <Given name="kind" words={say(text.journal.kindFilter, { kind: kindWords ? say(kindWords) : kind })} />}
      {account && (
        <Given
          name="account" words={say(text.journal.accountFilter, { account: shortId(accountParts(account).owner) })}
        />
      )}
      <ClearFilters />
      {spanOf(from, to).wrong && <p className="field-wrong" role="alert">{say(text.journal.datesWrong)}</p>}
    </>
  )
}
