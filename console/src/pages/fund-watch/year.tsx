import { Button } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { chinaDay, yuanText } from '../../../../shared/units.ts'
import { useRead } from '../../api/use-read.ts'
import { Choice } from '../../components/choice.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { download } from '../../format/download.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.fundWatch
type Pack = Output<'GET /fund-work/funds/:fundId/yearly-pack'>

const percent = (parts: number | undefined): string => (parts === undefined ? '—' : `${(parts / 100).toFixed(2)}%`)

interface RatiosProps { id: string; title: string; lead?: string; ratios: Pack['ratios'] }

/** What it spends, and on itself, against the law's lines (CF-10). */
const Ratios = ({ id, title, lead, ratios }: RatiosProps) => {
  const { say } = useSpeech()
  const { lastYearFen, averageFen, paidFen, feesFen, managementFen, spendingParts, managementParts, spendingPercent, managementPercent } = ratios
  const kept = (met: boolean): string => say(met ? words.kept : words.notKept)
  return (
    <section className="card panel" data-testid={id}>
      <h3>{title}</h3>
      {lead && <p className="note">{lead}</p>}
      {!ratios.binding && <p className="note">{say(words.notBinding)}</p>}
      <Facts wide>
        <Fact name={say(words.lastYear)}>{yuanText(lastYearFen)}</Fact>
        <Fact name={say(words.average)}>{yuanText(averageFen)}</Fact>
        <Fact name={say(words.paidThisYear)}>{yuanText(paidFen)}</Fact>
        <Fact name={say(words.fees)}>{yuanText(feesFen)}</Fact>
        <Fact name={say(words.spendingLine, { line: spendingPercent })}>
          {percent(spendingParts)} {lastYearFen > 0 && kept(ratios.spendingMet)}
        </Fact>
        <Fact name={say(words.management)}>{yuanText(managementFen)}</Fact>
        <Fact name={say(words.managementLine, { line: managementPercent })}>
          {percent(managementParts)} {ratios.managementExempt ? say(words.exempt, { sum: yuanText(ratios.exemptFen) }) : kept(ratios.managementMet)}
        </Fact>
      </Facts>
    </section>
  )
}

const Summary = ({ pack }: { pack: Pack }) => {
  const { say } = useSpeech()
  const { book, campaigns, goods, moved, files, fund, year } = pack
  const save = (): void => download(`${fund.id}-${year}.json`, JSON.stringify(pack, undefined, 2))
  const late = campaigns.filter((one) => one.late).length
  return (
    <section className="card panel" data-testid="pack">
      <h3>{say(words.packOf, { year })}</h3>
      <p className="note">{say(words.packLead)}</p>
      <Facts wide>
        <Fact name={say(words.start)}>{yuanText(book.startFen)}</Fact>
        <Fact name={say(words.income)}>{yuanText(book.incomeFen)}</Fact>
        <Fact name={say(words.movedSum)}>{yuanText(book.movedFen)}</Fact>
        <Fact name={say(words.spent)}>{yuanText(book.spentFen)}</Fact>
        <Fact name={say(words.end)}>{yuanText(book.endFen)}</Fact>
        <Fact name={say(words.campaignsCount)}>{campaigns.length}{late > 0 && ` · ${say(words.late)} ${late}`}</Fact>
        <Fact name={say(words.goodsCount)}>{goods.length}</Fact>
        <Fact name={say(words.movedCount)}>{moved.length}</Fact>
      </Facts>
      <div className="filters">
        <Button onClick={save} data-testid="pack-json">JSON</Button>
        {files.map(({ name, text: content }) => (
          <Button key={name} onClick={() => download(name, content)} data-testid={`pack-${name.split('-').at(-1)}`}>{name.split('-').at(-1)}</Button>
        ))}
      </div>
    </section>
  )
}

/** A fund's year: what it cost, and all that the charity's report needs of it by the end of May (CF-09, CF-10). */
export const Year = ({ community, fundId }: { community: string; fundId: string }) => {
  const { say } = useSpeech()
  const [thisYear] = useState(() => Number(chinaDay(Date.now()).slice(0, 4)))
  const [year, setYear] = useState(thisYear)
  const { data, failure, again } = useRead('GET /fund-work/funds/:fundId/yearly-pack', { community, fundId, year })
  return (
    <>
      <Choice id="pack-year" label={words.year} required value={String(year)} choose={(next) => setYear(Number(next ?? thisYear))}
        options={[0, 1, 2].map((back): [string, string] => [String(thisYear - back), String(thisYear - back)])} />
      {failure && <FailureNote failure={failure} again={again} />}
      {data && <Ratios id="ratios" title={say(words.ratios)} ratios={data.ratios} />}
      {data && (
        <Ratios id="charity-ratios" title={say(words.charityRatios, { name: data.charity.name })}
          lead={say(words.charityRatiosLead, { funds: data.charity.funds })} ratios={data.charity.ratios} />
      )}
      {data && <Summary pack={data} />}
    </>
  )
}
