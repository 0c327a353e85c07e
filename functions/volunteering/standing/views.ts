import type { Distinction } from './items.ts'

export const distinctionView = (
  { personId: _, community: __, nameMasked: ___, noticeId: ____, ...rest }: Distinction,
) => rest
