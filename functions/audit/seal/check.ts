import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { Table } from 'dynamodb-toolbox/table'
import { momentText, now } from '../../platform/clock.ts'
import { eventsTable } from '../../platform/dynamo.ts'
import { newId } from '../../platform/ids.ts'
import { log, signal } from '../../platform/log.ts'
import { scan } from '../scan.ts'
import { bucketOf, buckets, differing } from './buckets.ts'
import { leavesOf, linksFrom, newestLink } from './chain.ts'
import { type Tell, checkHeads, checkLinks, teller } from './check-chain.ts'
import { SealCheck, type SealFault } from './items.ts'
import { leafOf } from './leaves.ts'
import { publishers } from './publishers.ts'

// A report stays one item; more faults than these add nothing to what must be done.
const mostFaults = 100
// Buckets that are looked into at once, each a four-thousandth of all events.
const mostBuckets = 32
// An event younger than this may still be on its way into the chain.
const graceMs = 10 * 60_000

type Row = Record<string, unknown>

const allEvents = (): AsyncGenerator<Row> => scan<Row>(eventsTable as unknown as Table)

interface Found { event?: { hash: string; at: string }; sealed: Map<string, number> }

/** Everything of some buckets, from both sides, by id. */
const collect = async (wanted: Set<number>, newest: number): Promise<Map<string, Found>> => {
  const found = new Map<string, Found>()
  const at = (id: string): Found => {
    const one = found.get(id) ?? { sealed: new Map() }
    found.set(id, one)
    return one
  }
  for await (const event of allEvents()) {
    const { id, hash } = leafOf(event)
    if (wanted.has(bucketOf(id))) at(id).event = { hash, at: String(event.at) }
  }
  for await (const link of linksFrom(1, newest)) {
    for (const { id, hash } of await leavesOf(link) ?? []) {
      if (wanted.has(bucketOf(id))) at(id).sealed.set(hash, link.number)
    }
  }
  return found
}

const tellOne = (tell: Tell, id: string, { event, sealed }: Found, cutoff: string): void => {
  const hashes = [...sealed.keys()]
  if (!event) tell('seal.eventDropped', id, `in link ${[...sealed.values()].join(', ')}`, 'no such event')
  else if (hashes.length > 1) tell('seal.eventResealed', id, hashes[0], hashes.slice(1).join(' '))
  else if (hashes.length === 1 && hashes[0] !== event.hash) tell('seal.eventChanged', id, hashes[0], event.hash)
  else if (hashes.length === 0 && event.at <= cutoff) tell('seal.eventInserted', id, 'in the chain', 'not in the chain')
}

/** The two sides by fingerprint; events that may still be on their way are held against the chain one by one. */
const compare = async (tell: Tell, newest: number, cutoff: string) => {
  const [ofEvents, ofChain] = [buckets(), buckets()]
  const young = new Map<string, string>()
  let events = 0
  for await (const event of allEvents()) {
    const leaf = leafOf(event)
    if (String(event.at) > cutoff) young.set(leaf.id, leaf.hash)
    else ofEvents.add(leaf)
    events += 1
  }
  const links = await checkLinks(tell, newest, (leaves) => {
    for (const leaf of leaves) {
      if (young.get(leaf.id) === leaf.hash) young.delete(leaf.id)
      else ofChain.add(leaf)
    }
  })
  return { events, links, waiting: young.size, different: differing(ofEvents, ofChain) }
}

/**
 * Hold the chain against the events and the published heads, in memory that does not grow with either. Only where a
 * fingerprint differs are the events in that bucket read again, so that each that was changed, dropped or inserted is
 * named. The report is kept; a fault raises an alarm.
 */
export const checkSeal = async (places = publishers()): Promise<SealCheck> => {
  const startedAt = momentText(now())
  const cutoff = momentText(now() - graceMs)
  const faults: SealFault[] = []
  const tell = teller(faults, mostFaults)
  // What is sealed by now was committed before: reading the events afterwards misses none of it.
  const newest = (await newestLink())?.number ?? 0
  const { events, links, waiting, different } = await compare(tell, newest, cutoff)
  const days = await checkHeads(tell, places)
  if (different.size > 0) {
    const wanted = new Set([...different].slice(0, mostBuckets))
    for (const [id, found] of await collect(wanted, newest)) tellOne(tell, id, found, cutoff)
    if (different.size > mostBuckets) tell('seal.many', 'buckets', 0, different.size)
  }
  const report = {
    id: newId('sck'), startedAt, finishedAt: momentText(now()), sound: faults.length === 0, events, links, days,
    waiting, compared: places.filter(({ read }) => read).map(({ name }) => name), faults,
  }
  await SealCheck.build(PutItemCommand).item(report).send()
  if (!report.sound) {
    log.error('The seal is broken.', { report })
    signal('SealBroken')
  }
  return report
}
