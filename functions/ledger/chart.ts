/**
 * The chart of accounts and every legal movement. A movement that is not here cannot be written.
 *
 * A kind with a floor never falls below zero, and its accounts are lists of entries with running balances.
 * A kind without one (issued, retired: where quantities come into being and end) is never written in a commit;
 * its balance is derived from the events. A `settled` kind takes credits by the thousand: the commit of a credit
 * leaves the account alone, and the stream books many at once; it spends only what is booked.
 */
export type Asset = 'serviceMinutes' | 'timeCredit' | 'familyPoint' | 'cny'

interface KindRule {
  floor: boolean
  /** The most that an account of the kind may hold. */
  ceiling?: number
  settled?: boolean
  /** Its entries carry running sums, and what comes in keeps its place in a line (decision 097). */
  traced?: boolean
  /** Its lots end by schedule. */
  lapses?: boolean
}

/** The most credit a member holds: 1,500 hours (TB-03). */
export const memberCeilingMinutes = 90_000

const chartOfAccounts = {
  'serviceMinutes:issued': { floor: false },
  'serviceMinutes:volunteer': { floor: true },
  'timeCredit:issued': { floor: false },
  'timeCredit:member': { floor: true, ceiling: memberCeilingMinutes },
  /** Granted to hardship elders, to the end of the month (TB-06); given by kin (TB-05); on its way as a gift. */
  'timeCredit:grant': { floor: true },
  'timeCredit:gift': { floor: true },
  'timeCredit:giving': { floor: true },
  /** Beyond the cap, kept as an honour: nothing leads out (TB-03). */
  'timeCredit:honour': { floor: true },
  'timeCredit:note': { floor: true },
  /** What members gave to their team; it is given on, never spent (decision 060). */
  'timeCredit:team': { floor: true },
  'timeCredit:pool': { floor: true, settled: true },
  'timeCredit:order': { floor: true },
  'timeCredit:retired': { floor: false },
  'timeCredit:shortfall': { floor: false },
  'familyPoint:issued': { floor: false },
  'familyPoint:household': { floor: true, lapses: true },
  'familyPoint:redemption': { floor: true },
  /** What households have given to the community's shop; its lots end as theirs would have (FP-08). */
  'familyPoint:pool': { floor: true, lapses: true },
  'familyPoint:retired': { floor: false },
  'familyPoint:shortfall': { floor: false },
  'cny:received': { floor: false },
  /** Money kept apart for one purpose: a campaign, or what a fund has besides (PEERS 5.6). */
  'cny:fund': { floor: true, settled: true, traced: true },
  /** What a sponsor has given to match other gifts with (PEERS 5.19). */
  'cny:match': { floor: true },
  /** On its way back to a giver, until WeChat or the bank has paid it (CF-16). */
  'cny:refund': { floor: true },
  'cny:disbursement': { floor: true },
  'cny:paid': { floor: false },
} satisfies Record<`${Asset}:${string}`, KindRule>
export type Kind = keyof typeof chartOfAccounts
export const kinds: Record<Kind, KindRule> = chartOfAccounts

/** Assets whose quantities end: every movement of them moves lots (FP-08). */
const assetsWithLots: readonly Asset[] = ['familyPoint']

const move = <A extends Asset>(asset: A, from: string, to: string) => ({ asset, from, to })

export const chart = {
  /** Hours given become an honour record; never spent (DOMAIN 0.1). */
  'hours.record': move('serviceMinutes', 'issued', 'volunteer'),
  /** The hours and credit of a double go to the record that stays, whole (PEERS 1.11). */
  'hours.merge': move('serviceMinutes', 'volunteer', 'volunteer'),
  'credit.merge': move('timeCredit', 'member', 'member'),
  'credit.mergeGifted': move('timeCredit', 'gift', 'gift'),
  'credit.mergeHonour': move('timeCredit', 'honour', 'honour'),
  /** Time-bank hours become spendable credit (TB-02, TB-08); what a member may not hold goes to the pool (TB-03). */
  'credit.earn': move('timeCredit', 'issued', 'member'),
  'credit.overflow': move('timeCredit', 'issued', 'pool'),
  /** What a passbook of an earlier time bank says, once (PEERS 3.22). */
  'credit.passbook': move('timeCredit', 'issued', 'member'),
  /** A published order holds its credit in escrow; then it is paid or given back (TB 1.4). */
  'credit.hold': move('timeCredit', 'member', 'order'),
  'credit.pay': move('timeCredit', 'order', 'member'),
  'credit.giveBack': move('timeCredit', 'order', 'member'),
  /** The pool pays for who is served without credit (TB-10), and for a service of the market (TB-12). */
  'credit.holdFromPool': move('timeCredit', 'pool', 'order'),
  'credit.returnToPool': move('timeCredit', 'order', 'pool'),
  'credit.buyMarket': move('timeCredit', 'pool', 'retired'),
  /** Granted and gifted credit is held before earned credit, and goes back to where it came from (TB-07). */
  'credit.holdGranted': move('timeCredit', 'grant', 'order'),
  'credit.giveBackGranted': move('timeCredit', 'order', 'grant'),
  'credit.holdGifted': move('timeCredit', 'gift', 'order'),
  'credit.giveBackGifted': move('timeCredit', 'order', 'gift'),
  /** A gift waits a day, then it arrives, or its giver takes it back (TB-05). */
  'credit.offer': move('timeCredit', 'member', 'giving'),
  'credit.give': move('timeCredit', 'giving', 'gift'),
  'credit.donateOffer': move('timeCredit', 'giving', 'pool'),
  'credit.giveTeam': move('timeCredit', 'giving', 'team'),
  'credit.withdraw': move('timeCredit', 'giving', 'member'),
  /** A team gives its time to the pool, or to a hardship elder. */
  'credit.teamDonate': move('timeCredit', 'team', 'pool'),
  'credit.teamToElder': move('timeCredit', 'team', 'gift'),
  /** Sponsors fill a pool (TB-08); hardship elders are granted some of it for a month (TB-06). */
  'credit.sponsor': move('timeCredit', 'issued', 'pool'),
  'credit.grant': move('timeCredit', 'pool', 'grant'),
  'credit.grantEnds': move('timeCredit', 'grant', 'pool'),
  'credit.honour': move('timeCredit', 'issued', 'honour'),
  'credit.honourPay': move('timeCredit', 'order', 'honour'),
  /** Credit on paper, an account of each note (PEERS 3.23). */
  'credit.note': move('timeCredit', 'member', 'note'),
  'credit.redeemNote': move('timeCredit', 'note', 'member'),
  'credit.noteBack': move('timeCredit', 'note', 'member'),
  'credit.donate': move('timeCredit', 'member', 'pool'),
  'credit.retire': move('timeCredit', 'member', 'retired'),
  /** What a member left behind who has died or moved away: to kin, or to the pool (TB-11). */
  'credit.bequeath': move('timeCredit', 'member', 'gift'),
  'credit.escheat': move('timeCredit', 'member', 'pool'),
  'credit.escheatGifted': move('timeCredit', 'gift', 'pool'),
  'credit.escheatGranted': move('timeCredit', 'grant', 'pool'),
  /** What a forced reversal does not find any more is carried by the community, in the open. */
  'credit.writeOff': move('timeCredit', 'shortfall', 'issued'),
  /** Points come by a rule in force and go by redemption or expiry (FP-01, FP-09). */
  'points.award': move('familyPoint', 'issued', 'household'),
  'points.hold': move('familyPoint', 'household', 'redemption'),
  'points.spend': move('familyPoint', 'redemption', 'retired'),
  'points.giveBack': move('familyPoint', 'redemption', 'household'),
  'points.expire': move('familyPoint', 'household', 'retired'),
  /** The only way between households: with a member who leaves one for another, or all of one into another (FP-08). */
  'points.carry': move('familyPoint', 'household', 'household'),
  'points.donate': move('familyPoint', 'household', 'pool'),
  'points.poolExpire': move('familyPoint', 'pool', 'retired'),
  'points.writeOff': move('familyPoint', 'shortfall', 'issued'),
  /** Gifts come from outside, wait in escrow for a disbursement, and are paid by the charity (CF-04). */
  'gift.receive': move('cny', 'received', 'fund'),
  /** A gift goes back: held, then paid; what could not be paid comes in again (CF-16). */
  'gift.holdRefund': move('cny', 'fund', 'refund'),
  'gift.refund': move('cny', 'refund', 'received'),
  'gift.keep': move('cny', 'refund', 'fund'),
  /** A sponsor's gift waits until it has matched others; what a gift that went back was matched with waits again, and
   * the rest goes to the purpose or back to the sponsor, as the terms say (PEERS 5.19). */
  'gift.pledge': move('cny', 'received', 'match'),
  'gift.match': move('cny', 'match', 'fund'),
  'gift.unmatch': move('cny', 'fund', 'match'),
  'gift.pledgeBack': move('cny', 'match', 'received'),
  /** Another use, by decision and consent: between purposes, or what is left of a fund that closes (CF-11). */
  'purpose.move': move('cny', 'fund', 'fund'),
  /** What payments cost, and what WeChat gives back of it with a refund: a cost of the purpose (PEERS 5.9). */
  'fee.take': move('cny', 'fund', 'paid'),
  'fee.giveBack': move('cny', 'paid', 'fund'),
  'disbursement.hold': move('cny', 'fund', 'disbursement'),
  'disbursement.pay': move('cny', 'disbursement', 'paid'),
  'disbursement.giveBack': move('cny', 'disbursement', 'fund'),
} as const
export type MovementName = keyof typeof chart

/** These lead out of an account though it is frozen, and leave it so (TB-11); a grant ends with its month (TB-06). */
const outOfFrozen: readonly string[] = [
  'credit.bequeath', 'credit.escheat', 'credit.escheatGifted', 'credit.escheatGranted', 'credit.grantEnds',
] satisfies MovementName[]
/** An escrow can always be emptied: what comes out of one is let into a frozen account, and stays there. */
const intoFrozen: readonly string[] = [
  'credit.pay', 'credit.honourPay', 'credit.giveBack', 'credit.giveBackGifted', 'credit.giveBackGranted',
  'credit.withdraw', 'credit.give', 'credit.giveTeam', 'credit.noteBack', 'points.giveBack',
] satisfies MovementName[]

/** Whether a movement may add so much (signed) to an account that is frozen; it is frozen afterwards as before. */
export const passesFreeze = (movement: string, amount: number): boolean =>
  (amount < 0 ? outOfFrozen : intoFrozen).includes(movement)

/** Where a household's points stand. */
export const householdPoints = (householdId: string): string => `familyPoint:household:${householdId}`

/** `familyPoint:household:hh_01J…` taken apart. */
export const partsOf = (account: string): { asset: Asset; kind: Kind; owner: string } => {
  const [asset = '', kind = '', owner = ''] = account.split(':')
  return { asset: asset as Asset, kind: `${asset}:${kind}` as Kind, owner }
}

const ruleOf = (account: string): KindRule => kinds[partsOf(account).kind]

/** Whether the account keeps entries and may not fall below zero. */
export const hasFloor = (account: string): boolean => ruleOf(account).floor

export const ceilingOf = (account: string): number => ruleOf(account).ceiling ?? Number.MAX_SAFE_INTEGER

/** Whether credits to the account are booked by the stream, many at once. */
export const isSettled = (account: string): boolean => ruleOf(account).settled ?? false

/** Whether what comes into the account can be followed to what it was spent on. */
export const isTraced = (account: string): boolean => ruleOf(account).traced ?? false

/** Whether the schedule ends the account's lots. */
export const lapses = (account: string): boolean => ruleOf(account).lapses ?? false

export const hasLots = (account: string): boolean => assetsWithLots.includes(partsOf(account).asset)
