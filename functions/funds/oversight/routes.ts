import type { oversight } from '../../../shared/contract/oversight.ts'
import type { Routes } from '../../platform/http.ts'
import { reviewFinding, seeFindings, seeOrigin } from './watch/review.ts'
import { answerConsent, askForUse, withdrawChange } from './moves/ask.ts'
import { seeConsents, seeMoved, seeUseChanges } from './moves/see.ts'
import { voteOnUse } from './moves/vote.ts'
import { endClosing, planClosing } from './closing/close.ts'
import { seeYearlyPack } from './year/pack.ts'
import { decideDisclosure, writeDisclosure } from './disclosure/publish.ts'
import { seeClock, seeDisclosures } from './disclosure/see.ts'

export const oversightRoutes: Routes<typeof oversight> = {
  'GET /campaigns/:campaignId/disclosures': seeDisclosures,
  'GET /fund-work/funds/:fundId/disclosures': seeClock,
  'POST /fund-work/campaigns/:campaignId/disclosures': writeDisclosure,
  'POST /fund-work/campaigns/:campaignId/disclosures/:disclosureId/decision': decideDisclosure,
  'GET /fund-work/funds/:fundId/gift-findings': seeFindings,
  'POST /fund-work/gift-findings/:findingId/reviews': reviewFinding,
  'POST /fund-work/gift-findings/:findingId/origins': seeOrigin,
  'GET /funds/:fundId/use-changes': seeMoved,
  'GET /fund-work/funds/:fundId/use-changes': seeUseChanges,
  'POST /fund-work/funds/:fundId/use-changes': askForUse,
  'POST /fund-work/use-changes/:changeId/votes': voteOnUse,
  'POST /fund-work/use-changes/:changeId/withdrawal': withdrawChange,
  'GET /me/use-changes': seeConsents,
  'POST /me/use-changes/:changeId/answer': answerConsent,
  'POST /fund-work/funds/:fundId/closing/plan': planClosing,
  'POST /fund-work/funds/:fundId/closing/end': endClosing,
  'GET /fund-work/funds/:fundId/yearly-pack': seeYearlyPack,
}
