import { UpdateItemCommand, $set } from 'dynamodb-toolbox/entity/actions/update'
import { momentText, now } from '../../platform/clock.ts'
import { log, signal } from '../../platform/log.ts'
import { newestHeads } from './chain.ts'
import { Head } from './items.ts'
import { type PublicHead, type Publisher, publishers } from './publishers.ts'

const minuteMs = 60_000
const longestPauseMinutes = 60
// A place that was unreachable, or new, gets the heads of this many days.
const mostHeads = 100
// A head that nobody outside has after so many tries (about half an hour) is somebody's to look at.
const triesBeforeAlarm = 5

export const publicHead = ({ day, previous, root, firstLink, lastLink, events, hash }: PublicHead): PublicHead =>
  ({ day, previous, root, firstLink, lastLink, events, hash })

const isDue = ({ published, closedAt }: Head, { name }: Publisher): boolean => {
  const before = published[name]
  if (!before) return true
  if (before.done) return false
  const pause = Math.min(longestPauseMinutes, 2 ** before.tries) * minuteMs
  return now() - Date.parse(before.at || closedAt) >= pause
}

const record = async (head: Head, name: string, outcome: Head['published'][string]): Promise<void> => {
  const published = { [name]: $set(outcome) }
  await Head.build(UpdateItemCommand).item({ day: head.day, published }).send()
}

/** One try; kept with the head whether it went well, and an alarm where it keeps failing. */
const publishOne = async (head: Head, publisher: Publisher): Promise<boolean> => {
  const tries = (head.published[publisher.name]?.tries ?? 0) + 1
  try {
    await publisher.publish(publicHead(head))
    await record(head, publisher.name, { tries, at: momentText(now()), done: true })
    return true
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).slice(0, 200)
    await record(head, publisher.name, { tries, at: momentText(now()), done: false, why })
    log.warn('A head was not published.', { day: head.day, publisher: publisher.name, tries, why })
    if (tries >= triesBeforeAlarm) signal('HeadUnpublished')
    return false
  }
}

export const publishHeads = async (places = publishers()): Promise<{ published: number; failed: number }> => {
  const counts = { published: 0, failed: 0 }
  for (const head of (await newestHeads(mostHeads)).reverse()) {
    for (const place of places.filter((one) => isDue(head, one))) {
      counts[await publishOne(head, place) ? 'published' : 'failed'] += 1
    }
  }
  return counts
}
