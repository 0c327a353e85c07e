import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { type Request, write } from '../../platform/commit.ts'
import { Distinction } from './items.ts'
import type { PublicNotice } from './publicity/items.ts'

/** An award whose notice has ended: it stands, or does not. One that was withdrawn meanwhile stays so. */
export const awardEffect = (state: 'standing' | 'refused') =>
  (_request: Request, { personId, documentId: id, title }: PublicNotice) => ({
    type: state === 'standing' ? 'award.stood' : 'award.refused', data: { title },
    writes: [write(Distinction.build(UpdateTransaction).item({ personId, kind: 'award', id, state })
      .options({ condition: { attr: 'state', eq: 'onNotice' } }), 'stale')],
  })
