/** How two people are related, as seen from the person whose kin is named: `child` means "this is my child". */
export const kinRelations = [
  'spouse', 'parent', 'child', 'grandparent', 'grandchild', 'sibling', 'guardian', 'ward', 'other',
] as const
export type KinRelation = (typeof kinRelations)[number]

/** The same relation as the other one sees it. */
export const inverseKin: Record<KinRelation, KinRelation> = {
  spouse: 'spouse', parent: 'child', child: 'parent', grandparent: 'grandchild', grandchild: 'grandparent',
  sibling: 'sibling', guardian: 'ward', ward: 'guardian', other: 'other',
}

/** 配偶 or 直系亲属: to whom credits may be given (TB-05) and who may be named when somebody dies (TB-11). */
export const isCloseKin = (relation: KinRelation): boolean =>
  ['spouse', 'parent', 'child', 'grandparent', 'grandchild'].includes(relation)

/** Who may consent for a minor: a parent, or whoever a worker has verified to be the guardian (VR-12). */
export const mayBeGuardian = (relation: KinRelation): boolean => ['parent', 'guardian'].includes(relation)
