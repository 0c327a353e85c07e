import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove } from 'dynamodb-toolbox/entity/actions/update'
import { type Request, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { Standing } from './items.ts'
import { endStarBar } from './move-stars.ts'
import type { PublicNotice } from './publicity/items.ts'

/** A bar whose notice has ended begins or falls away (VR-09). */
export const barEffect = (passed: boolean) =>
  (_request: Request, { personId, barredUntil = '' }: PublicNotice) => ({
    type: passed ? 'stars.barred' : 'stars.notBarred', data: { barredUntil },
    writes: [
      write(Standing.build(UpdateTransaction)
        .item({ personId, barNoticeId: $remove(), ...(passed ? { barredUntil } : {}) }), 'stale'),
      ...(passed ? [due({ task: endStarBar.task, key: personId, at: barredUntil })] : []),
    ],
  })
