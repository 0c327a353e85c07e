import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type TermsText, firstVersion } from '../../../shared/terms.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { digestOf } from '../../platform/ids.ts'
import { must } from '../../platform/refusal.ts'
import { putRow } from '../../platform/row.ts'
import { settingsOf } from '../../platform/settings.ts'
import { forgetTerms, readTermsHead, termsKey } from '../../platform/terms.ts'
import { TermsVersion } from './items.ts'

interface Input extends TermsText { division: string; effectiveAt: string }

const dayMs = 86_400_000

/**
 * A new version for a city: made known so many days before it takes effect, and asked of everybody from then on. The
 * event keeps what was published as digests; the text itself stands in its row, which nothing changes.
 * Refuses with `role.scope`, `division.unknown`, `terms.tooSoon`.
 */
export const publishTerms = async (request: Request, { division: city, effectiveAt, ...text }: Input) => {
  const { actor, at } = request
  mustReach(actor, ['cityAdmin'], city)
  await divisionName(city)
  const { published } = await readTermsHead(city)
  const last = published.at(-1)
  const { 'identity.termsNoticeDays': days } = await settingsOf(city)
  must(Date.parse(effectiveAt) >= at + days * dayMs && effectiveAt > (last?.effectiveAt ?? ''), 'terms.tooSoon')
  const version = (last?.version ?? firstVersion) + 1
  const publishedAt = momentText(at)
  const head = { published: [...published, { version, publishedAt, effectiveAt }] }
  const digests = Object.fromEntries(Object.entries(text)
    .map(([part, words]) => [part, digestOf(JSON.stringify(words))]))
  const data = { version, effectiveAt, digests, changes: text.changes.zh }
  const answer = { version, publishedAt, effectiveAt }
  const committed = await commit(request, { type: 'terms.published', community: city, data, answer },
    write(TermsVersion.build(PutTransaction).item({
      city, version, ...text, publishedAt, publishedBy: actor.id, effectiveAt,
    }).options({ condition: { attr: 'version', exists: false } }), 'stale'),
    putRow('termsHead', termsKey(city), head, 'stale'))
  forgetTerms()
  return committed
}
