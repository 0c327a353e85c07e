import { Button, Table } from 'antd'
import type { TableColumnsType } from 'antd'
import { useState, type ReactNode } from 'react'
import { useMe } from '../../api/me.tsx'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { Choice } from '../../components/choice.tsx'
import { ExportButton } from '../../components/export-button.tsx'
import { FailureNote, InfoNote } from '../../components/failure-note.tsx'
import { Loading, Page } from '../../components/page.tsx'
import { ScopeName } from '../../components/scope-name.tsx'
import { Typed } from '../../components/typed.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister, mayReview } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { ChangeForm } from './change-form.tsx'
import { keepSetting, settingCells, settingHeader, shownValue, type Setting } from './model.ts'

const levelNames = { 12: text.divisions.community, 9: text.divisions.street, 6: text.divisions.district, 4: text.divisions.city }

/** Who set it, when and why; where nobody did, the default is in force. */
const SetBy = ({ row }: { row: Setting }) => {
  const { say } = useSpeech()
  if (!row.setBy) return <span className="note">{say(text.settings.default)}</span>
  return (
    <span className="times">
      <span><ScopeName scope={row.setBy} /> · {row.changedByName} · {row.changedAt ? chinaMinute(row.changedAt) : ''}</span>
      <span className="memo">{row.reason}</span>
    </span>
  )
}

const useColumns = (may: boolean, open: string | undefined, toggle: (key: string) => void): TableColumnsType<Setting> => {
  const { say, language } = useSpeech()
  const shown = (value: unknown): string => shownValue(value, say(text.settings.yes), say(text.settings.no))
  const work = {
    title: '', key: 'open', align: 'right' as const, render: (_: unknown, row: Setting) => (
      <Button size="small" onClick={() => toggle(row.key)} aria-expanded={open === row.key} data-testid={`open-${row.key}`}>
        {say(open === row.key ? text.settings.close : text.settings.change)}
      </Button>
    ),
  }
  return [
    { title: say(text.settings.name), key: 'name', render: (_, row) => <span className="memo">{row.title[language]}</span> },
    { title: say(text.settings.rule), dataIndex: 'rule' },
    {
      title: say(text.settings.value), key: 'value',
      render: (_, row) => <strong className="memo" data-testid={`value-${row.key}`}>{shown(row.value)}</strong>,
    },
    { title: say(text.settings.initial), key: 'initial', render: (_, row) => <span className="memo">{shown(row.initial)}</span> },
    { title: say(text.settings.setBy), key: 'setBy', width: 240, render: (_, row) => <SetBy row={row} /> },
    ...(may ? [work] : []),
  ]
}

interface TableProps {
  rows: Setting[]
  columns: TableColumnsType<Setting>
  open: string | undefined
  renderDetail: (row: Setting) => ReactNode
}

const SettingTable = ({ rows, columns, open, renderDetail }: TableProps) => {
  const { say } = useSpeech()
  return (
    <Table<Setting> columns={columns} dataSource={rows} rowKey={(row) => row.key} pagination={false} size="middle"
      locale={{ emptyText: say(text.table.empty) }}
      expandable={{ expandedRowKeys: open ? [open] : [], showExpandColumn: false, expandedRowRender: renderDetail }} />
  )
}

const Settings = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const me = useMe()
  const { value, set } = useFilter()
  const divisions = ([12, 9, 6, 4] as const).map((length) => ({ length, code: community.slice(0, length) }))
    .filter(({ code }) => mayReview(me.roles, code))
  const division = divisions.find(({ code }) => code === value('division'))?.code ?? community
  const sought = value('sought') ?? ''
  const read = useRead('GET /settings', { division })
  const kept = useKept(read, division)
  const [open, setOpen] = useState<string>()
  const may = mayAdminister(me.roles, division)
  const columns = useColumns(may, open, (key) => setOpen(open === key ? undefined : key))
  const rows = kept?.items.filter(keepSetting(sought)) ?? []
  return (
    <Page id="settings" title={text.settings.title} lead={text.settings.lead}>
      {!may && <InfoNote>{say(text.settings.readOnly)}</InfoNote>}
      <section className="card table-card table-settings" data-testid="table-settings">
        <div className="table-head">
          <div className="filters">
            <Choice id="division" label={text.settings.division} value={division} required
              options={divisions.map(({ code, length }): [string, string] => [code, say(levelNames[length])])}
              choose={(next) => set('division', next)} />
            <Typed id="sought" label={text.settings.sought} value={sought} change={(next) => set('sought', next)} />
          </div>
          <ExportButton exporting={{
            what: 'settings', of: division, header: settingHeader, rows: () => Promise.resolve(rows.map(settingCells)),
          }} />
        </div>
        {read.status === 'loading' && !kept && <Loading />}
        {read.status === 'failed' && <FailureNote failure={read.failure} again={read.again} />}
        {kept && (
          <SettingTable rows={rows} columns={columns} open={open}
            renderDetail={(row) => <ChangeForm key={division} division={division} row={row} done={read.again} />} />
        )}
      </section>
    </Page>
  )
}
export default Settings
