import { type MovementName, chart, kinds } from '../../functions/ledger/chart.ts'

/**
 * The ledger as one would keep it on paper: plain maps, one request after the other, nothing lost, nothing doubled.
 * It shares the chart with the real one and nothing else; the proofs hold the real one against it.
 */
export interface ModelAccount { sequence: number; balance: number; state: string; lots: Record<string, number> }
export interface ModelMovement {
  movement: MovementName; from: string; to: string; amount: number | { upTo: number }
  reverses?: string; lots?: Record<string, number>
}
export interface ModelRequest {
  id: string; content: string; movements: ModelMovement[]
  marks: { account: string; state: 'frozen' | 'closed' | 'open' }[]
  expect: { account: string; sequence?: number; balance?: number }[]
}
export interface Moved { id: string; movement: MovementName; from: string; to: string; amount: number; lots?: Record<string, number> }
export interface Model {
  accounts: Map<string, ModelAccount>
  requests: Map<string, { content: string; moved: Moved[] }>
  reversed: Set<string>
  /** By event: what waits for the stream to book it. */
  waiting: Map<string, { account: string; amount: number }[]>
}

export const newModel = (): Model => ({ accounts: new Map(), requests: new Map(), reversed: new Set(), waiting: new Map() })

const ruleOf = (account: string) => kinds[account.split(':').slice(0, 2).join(':') as keyof typeof kinds]
export const keepsEntries = (account: string): boolean => ruleOf(account).floor
export const waits = (account: string): boolean => ruleOf(account).settled ?? false
const isLots = (account: string): boolean => account.startsWith('familyPoint')
export const blank = (): ModelAccount => ({ sequence: 0, balance: 0, state: 'open', lots: {} })

const refuse = (code: string): never => { throw new Error(code) }
const require = (holds: boolean, code: string): void => { if (!holds) refuse(code) }

const accountIn = (model: Model, account: string): ModelAccount => {
  const found = model.accounts.get(account) ?? blank()
  model.accounts.set(account, found)
  return found
}

const accountsOf = ({ movement, from, to, reverses }: ModelMovement): [string, string] => {
  const { asset, from: first, to: second } = chart[movement]
  return reverses ? [`${asset}:${second}:${from}`, `${asset}:${first}:${to}`] : [`${asset}:${first}:${from}`, `${asset}:${second}:${to}`]
}

const oldest = (lots: Record<string, number>, amount: number): Record<string, number> => {
  const taken: Record<string, number> = {}
  for (let left = amount; left > 0; left -= 1) {
    const month = Object.keys(lots).filter((one) => (lots[one] ?? 0) > (taken[one] ?? 0)).sort()[0] ?? refuse('balance.short')
    taken[month] = (taken[month] ?? 0) + 1
  }
  return taken
}

// What leads out of a frozen account (TB-11), and what is let into one.
const outOfFrozen = ['credit.bequeath', 'credit.escheat', 'credit.escheatGifted', 'credit.escheatGranted', 'credit.grantEnds']
const intoFrozen = [
  'credit.pay', 'credit.honourPay', 'credit.giveBack', 'credit.giveBackGifted', 'credit.giveBackGranted', 'credit.withdraw',
  'credit.give', 'credit.giveTeam', 'credit.noteBack', 'points.giveBack',
]

const shift = (
  model: Model, account: string, amount: number, lots: Record<string, number> | undefined, movement: string,
): void => {
  if (!keepsEntries(account)) return
  const one = accountIn(model, account)
  const passes = one.state === 'frozen' && (amount < 0 ? outOfFrozen : intoFrozen).includes(movement)
  require(one.state === 'open' || passes, `account.${one.state}`)
  require(one.balance + amount >= 0, 'balance.short')
  require(amount < 0 || one.balance + amount <= (ruleOf(account).ceiling ?? Infinity), 'balance.over')
  for (const [month, part] of Object.entries(lots ?? {})) {
    const left = (one.lots[month] ?? 0) + Math.sign(amount) * part
    require(left >= 0, 'balance.short')
    one.lots[month] = left
    if (left === 0) delete one.lots[month]
  }
  one.balance += amount
  one.sequence += 1
}

const room = (model: Model, account: string): number =>
  (keepsEntries(account) && !waits(account) ? (ruleOf(account).ceiling ?? Infinity) - accountIn(model, account).balance : Infinity)

const moveOne = (model: Model, wanted: ModelMovement, request: ModelRequest, moved: Moved[]): void => {
  const [from, to] = accountsOf(wanted)
  const there = keepsEntries(from) ? accountIn(model, from).balance : Infinity
  const amount = typeof wanted.amount === 'number' ? wanted.amount : Math.min(wanted.amount.upTo, there, room(model, to))
  if (amount <= 0) return
  const lots = isLots(from) ? wanted.lots ?? oldest(accountIn(model, from).lots, amount) : undefined
  shift(model, from, -amount, lots, wanted.movement)
  if (waits(to)) {
    const others = model.waiting.get(request.id) ?? []
    model.waiting.set(request.id, [...others, { account: to, amount }])
  } else shift(model, to, amount, lots, wanted.movement)
  moved.push({ id: `${request.id}~${moved.length}`, movement: wanted.movement, from, to, amount, ...(lots ? { lots } : {}) })
}

const change = (model: Model, request: ModelRequest): void => {
  const moved: Moved[] = []
  for (const { account, sequence, balance } of request.expect) {
    const one = accountIn(model, account)
    require((sequence ?? one.sequence) === one.sequence && (balance ?? one.balance) === one.balance, 'account.moved')
  }
  for (const wanted of request.movements) moveOne(model, wanted, request, moved)
  for (const { account, state } of request.marks) {
    const one = accountIn(model, account)
    require(state !== 'closed' || one.balance === 0, 'account.notEmpty')
    require(one.state !== state, 'account.sameState')
    Object.assign(one, { state, sequence: one.sequence + 1 })
  }
  for (const { reverses } of request.movements) {
    if (reverses) require(!model.reversed.has(reverses), 'movement.reversed')
    if (reverses) model.reversed.add(reverses)
  }
  model.requests.set(request.id, { content: request.content, moved })
}

/** Do what is asked, or leave everything as it is: `done`, or the code of the refusal. */
export const ask = (model: Model, request: ModelRequest): string => {
  const earlier = model.requests.get(request.id)
  if (earlier) return earlier.content === request.content ? 'done' : 'request.reused'
  const trial = structuredClone({ accounts: model.accounts, waiting: model.waiting })
  try {
    change(model, request)
    return 'done'
  } catch (error) {
    Object.assign(model, trial)
    return (error as Error).message
  }
}

/** The stream brings events, whichever, however often: each is booked once. Tells which accounts it touched. */
export const book = (model: Model, eventIds: string[]): string[] => {
  const touched = eventIds.flatMap((id) => {
    const credits = model.waiting.get(id) ?? []
    for (const { account, amount } of credits) accountIn(model, account).balance += amount
    model.waiting.delete(id)
    return credits.map(({ account }) => account)
  })
  return [...new Set(touched)]
}
