import type { Output } from '../../../../shared/contract/index.ts'
import { deskAgent } from '../../../../shared/powers.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMoment } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import type { Words } from '../../text/words.ts'

export type Act = Output<'GET /desk-acts'>['items'][number]
type Say = (words: Words, values?: Record<string, string | number>) => string

/** What an act would do, in one sentence. */
export const detailOf = (say: Say, { kind, mandate, care, leaving, merging }: Act): string => {
  if (mandate) {
    const agent = mandate.agentId === deskAgent ? say(text.person.deskAgent) : mandate.agentName
    const powers = mandate.powers.map((power) => say(text.powerNames[power])).join(say(text.person.listComma))
    return say(text.desk.mandateLine, { agent, powers, minutes: mandate.monthlyMinutes, endsOn: mandate.endsOn })
  }
  if (care) {
    const flag = say(text.careNames[care.flag])
    return care.until ? say(text.desk.careLine, { flag, until: care.until }) : say(text.desk.careEnd, { flag })
  }
  if (leaving) {
    const kin = leaving.kinNames.join(say(text.person.listComma)) || say(text.person.none)
    return say(text.desk.leavingLine, { why: say(text.person[leaving.why]), kin })
  }
  if (merging) return say(text.desk.mergingLine, { name: merging.keepName })
  return say(text.desk.kinds[kind])
}

/** The export leaves out what an act is about in detail: it may be sensitive. */
export const actHeader = ['act', 'actKind', 'person', 'nameMasked', 'askedBy', 'askedAtChina'] as const
export const actCells = (act: Act): Cell[] =>
  [act.id, act.kind, act.personId, act.nameMasked, act.askedByName, chinaMoment(act.askedAt)]
