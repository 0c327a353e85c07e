import { adminRoles } from '../../../shared/roles.ts'
import { reaches } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { type Verdict, checkText } from '../../platform/content-check.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Activity } from './items.ts'

/** All that people will read. */
const textOf = ({ summary, place, method, risks, guarantees, roles }: Activity): string =>
  [summary, place, method, risks, guarantees, ...roles.flatMap(({ name, training }) => [name, training])]
    .filter((part) => part).join('\n')

/**
 * What WeChat's content check says of an activity's text (WX-05), and whether it may go out: only what passes may, and
 * unless the community lets it, only after an administrator has looked at it.
 */
export const examine = async (
  { actor }: Request, draft: Activity,
): Promise<{ verdict: Pick<Verdict, 'suggest' | 'label' | 'why'>; mayGoOut: boolean }> => {
  const [{ suggest, label, why }, settings] = await Promise.all([
    checkText(actor.id, draft.title, textOf(draft)), settingsOf(draft.community),
  ])
  const reviewed = !settings['volunteering.reviewEveryActivity'] || reaches(actor, adminRoles, draft.community)
  return {
    verdict: { suggest, ...(label === undefined ? {} : { label }), ...(why ? { why } : {}) },
    mayGoOut: suggest === 'pass' && reviewed,
  }
}
