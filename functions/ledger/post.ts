import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { momentText } from '../platform/clock.ts'
import { type EventDraft, type Request, type Write, commit, write } from '../platform/commit.ts'
import { entriesTable } from '../platform/dynamo.ts'
import { RefusalError } from '../platform/refusal.ts'
import { readStanding, recall, remember, forget } from './balance.ts'
import { Entry } from './items.ts'
import { type MovementDraft, type Plan, type Standing, type Wanted, passedOn, planEvent, touchedBy } from './plan.ts'
import { inTurn } from './turns.ts'

/** What happened, with the movements it brings: see `planEvent` for what each part means. */
export type Posting<A> = Omit<EventDraft<A>, 'movements' | 'marks'> & Wanted

// A transaction takes 100 items: the event, a few writes of the use case, two entries for each movement.
const mostMovements = 40

const mustFit = (movements: MovementDraft[]): void => {
  if (movements.length > mostMovements) throw new Error(`An event has at most ${mostMovements} movements.`)
  for (const { amount } of movements) {
    const number = typeof amount === 'number' ? amount : amount.upTo
    if (!Number.isSafeInteger(number) || number <= 0) throw new Error('An amount is a positive safe integer.')
  }
}

/** Whether an account that is frozen or closed stands in the way: for schedules, which then leave it for later. */
export const isShut = (error: unknown): boolean =>
  error instanceof RefusalError && ['account.frozen', 'account.closed'].includes(error.code)

const standingsOf = async (accounts: string[], read: (account: string) => Promise<Standing>) =>
  new Map(await Promise.all(accounts.map(async (account) => [account, await read(account)] as const)))

/** Once more where an account has a successor: what it was to move concerns that one. */
const planOn = async (
  request: Request, wanted: Wanted, read: (account: string) => Promise<Standing>,
): Promise<Plan> => {
  const standings = await standingsOf(touchedBy(wanted), read)
  const onward = passedOn(wanted, standings)
  return onward === wanted ? planEvent(request.eventId, momentText(request.at), wanted, standings)
    : planOn(request, onward, read)
}

/** From what this process remembers; where that is refused, from what the database says: no refusal from memory. */
const planNow = (request: Request, wanted: Wanted): Promise<Plan> =>
  planOn(request, wanted, recall).catch(() => planOn(request, wanted, readStanding))

// Past the toolbox, as the event: to put a transfer's entries together took it two thirds of the time that is our own.
const entryWrite = (entry: Entry): Write => ({
  item: { Put: {
    TableName: entriesTable.getName(), Item: entry, ConditionExpression: 'attribute_not_exists(account)',
  } },
  otherwise: 'stale',
})

/**
 * Accounts that the plan only looked at: an expectation, or a balancing amount that found nothing to move. No entry of
 * theirs would notice that they have moved on, so the commit checks that their next entry is not there.
 */
const onlyLooked = ({ standings, entries }: Plan): Write[] => {
  const entered = new Set(entries.map(({ account }) => account))
  return [...standings.keys()].filter((account) => !entered.has(account)).map((account) => write(
    Entry.build(ConditionCheck).key({ account, sequence: (standings.get(account)?.sequence ?? 0) + 1 })
      .condition({ attr: 'account', exists: false }), 'stale'))
}

/** What an event would do, without doing it: the movements as they would be written, and where accounts would stand. */
export const preview = async (request: Request, wanted: Wanted): Promise<Plan> => {
  mustFit(wanted.movements)
  return planOn(request, wanted, readStanding)
}

/**
 * Commit an event with its movements: the event row, the given writes and one entry for each account that is touched,
 * all or nothing. `answer` may depend on what was planned.
 * @throws RefusalError of `planEvent`, or whatever the given writes stand for; StaleError where an account moved on
 */
export const post = async <A>(request: Request, posting: Posting<A>, ...writes: Write[]): Promise<A> => {
  const { movements, marks, expect, ...draft } = posting
  mustFit(movements)
  const wanted = { movements, ...(marks ? { marks } : {}), ...(expect ? { expect } : {}) }
  const accounts = touchedBy(wanted)
  return inTurn(accounts, async () => {
    const planned = await planNow(request, wanted)
    // Until the commit has answered, nobody knows where the accounts stand.
    planned.standings.forEach((_, account) => forget(account))
    const { movements: moved, marks: marked } = planned
    const event = { ...draft, movements: moved, ...(marked.length > 0 ? { marks: marked } : {}) }
    const checks = onlyLooked(planned)
    const answer = await commit(request, event, ...writes, ...planned.entries.map(entryWrite), ...checks)
    if (!request.repeated) planned.standings.forEach((standing, account) => remember(account, standing))
    return answer
  })
}
