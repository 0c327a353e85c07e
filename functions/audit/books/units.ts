import type { Asset } from '../../ledger/chart.ts'

/** What each asset is counted in where amounts are the ledger's own integers. */
const units: Record<Asset, string> = {
  serviceMinutes: 'minute', timeCredit: 'minute', familyPoint: 'point', cny: 'fen',
}

export const unitOf = (asset: string): string => units[asset as Asset]
