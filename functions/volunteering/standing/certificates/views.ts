import type { Certificate } from './items.ts'

/** A certificate as lists show it: no name, no hash of it, no signature. */
export const certificateView = (certificate: Certificate) => {
  const { nameSealed: _, nameHash: __, signature: ___, volunteerNumber: ____, ...rest } = certificate
  const { listPk: _____, listSk: ______, ...view } = rest as typeof rest & { listPk?: string; listSk?: string }
  return view
}
