/** The running sums of a traced account (see `Entry`): absent where nothing has moved yet. */
export interface Sums { credited?: number | undefined; sums?: Record<string, number> | undefined }

/** After so much (signed) of a movement; what is positive has come in. */
export const summed = ({ credited = 0, sums = {} }: Sums, movement: string, amount: number): Required<Sums> => ({
  credited: credited + Math.max(0, amount), sums: { ...sums, [movement]: (sums[movement] ?? 0) + amount },
})

/** As they are, for an entry that moves nothing. */
export const sumsOf = ({ credited, sums }: Sums): Sums => (sums ? { credited, sums } : {})

const sumIn = ({ sums = {} }: Sums, ...movements: string[]): number =>
  movements.reduce((sum, movement) => sum + (sums[movement] ?? 0), 0)

/** What gifts have brought a purpose, without what went back to givers, in fen. */
export const raisedIn = (sums: Sums): number =>
  sumIn(sums, 'gift.receive', 'gift.match', 'gift.holdRefund', 'gift.keep')

/** What was set apart for disbursements, without what came back, in fen. */
export const setApartIn = (sums: Sums): number =>
  Math.max(0, -sumIn(sums, 'disbursement.hold', 'disbursement.giveBack'))
