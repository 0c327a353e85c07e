import { useLocation, useNavigate } from 'react-router'
import { divisionsBelow, useDivisionPath } from '../../api/divisions.ts'
import { useMe } from '../../api/me.tsx'
import { ExportButton } from '../../components/export-button.tsx'
import { Page } from '../../components/page.tsx'
import { reviewScopes, touches } from '../../shell/permissions.ts'
import { samePageOf } from '../../shell/routes.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Column } from './column.tsx'
import { chosenAt } from './model.ts'

const city = '4201'

const Scope = ({ code, choose }: { code: string; choose: (code: string) => void }) => {
  const { say } = useSpeech()
  const names = useDivisionPath(code)
  return (
    <button type="button" className="chip" onClick={() => choose(code)} data-testid={`scope-${code}`}>
      {names.join(' · ') || say(text.divisions.city)}
    </button>
  )
}

const Divisions = () => {
  const { say } = useSpeech()
  const me = useMe()
  const navigate = useNavigate()
  const from = (useLocation().state as { from?: string } | null)?.from ?? ''
  const filter = useFilter()
  const at = filter.value('at') ?? city
  const chosen = chosenAt(at)
  const scopes = reviewScopes(me.roles)
  const open = (code: string): void => {
    if (code.length === 12) void navigate(samePageOf(from, code))
    else filter.set('at', code)
  }
  const common = { reachable: (code: string) => touches(scopes, code), choose: open }
  const parent = chosen.street ?? chosen.district ?? city
  const exporting = {
    what: 'divisions', of: parent, header: ['code', 'name'] as const,
    rows: async () => (await divisionsBelow(parent)).map(({ code, name }) => [code, name]),
  }
  return (
    <Page
      id="divisions" title={text.divisions.title} lead={text.divisions.lead}
      actions={<ExportButton exporting={exporting} />}
    >
      <div className="scopes">
        <span className="note">{say(text.divisions.yours)}</span>
        {scopes.map((code) => <Scope key={code} code={code} choose={open} />)}
      </div>
      <div className="columns">
        <Column level="district" parent={city} chosen={chosen.district} before={text.loading} {...common} />
        <Column
          key={chosen.district} level="street" parent={chosen.district} chosen={chosen.street}
          before={text.divisions.chooseDistrict} {...common}
        />
        <Column
          key={chosen.street} level="community" parent={chosen.street} chosen={chosen.community}
          before={text.divisions.chooseStreet} {...common}
        />
      </div>
    </Page>
  )
}
export default Divisions
