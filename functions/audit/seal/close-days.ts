import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { chinaDay } from '../../../shared/units.ts'
import { momentText, now } from '../../platform/clock.ts'
import { linksFrom, newestHead, newestLink, readLink } from './chain.ts'
import { type Hash, beginning, headHash, linkLeaf, merkleRoot } from './hash.ts'
import { Head, type Link } from './items.ts'

/** The head of a day from its links, in order. */
export const headOf = (day: string, previous: Hash, links: Pick<Link, 'number' | 'hash' | 'count'>[]) => {
  const body = {
    day, previous, root: merkleRoot(links.map(({ hash }) => linkLeaf(hash))),
    firstLink: links[0]?.number ?? 0, lastLink: links.at(-1)?.number ?? 0,
    events: links.reduce((sum, { count }) => sum + count, 0),
  }
  return { ...body, hash: headHash(body) }
}

const dayOf = ({ sealedAt }: Link): string => chinaDay(Date.parse(sealedAt))

const keep = (head: ReturnType<typeof headOf>): Promise<unknown> =>
  Head.build(PutItemCommand).item({ ...head, closedAt: momentText(now()), published: {} })
    .options({ condition: { attr: 'day', exists: false } }).send()
    .catch((error: unknown) => {
      // Whoever was faster wrote the same: a head derives from links that no longer change.
      if (!(error instanceof ConditionalCheckFailedException)) throw error
    })

/**
 * Write the head of every day that is over. A day is over when a link of a later day follows it: then no link of the
 * day can be added any more, whatever the clocks of two sealers say.
 */
export const closeDays = async (): Promise<string[]> => {
  const closed: string[] = []
  const [newest, newestOfAll] = [await newestHead(), await newestLink()]
  const first = await readLink((newest?.lastLink ?? 0) + 1)
  if (!first || !newestOfAll || dayOf(first) === dayOf(newestOfAll)) return []
  let previous = newest?.hash ?? beginning
  let links: Pick<Link, 'number' | 'hash' | 'count'>[] = []
  let day = ''
  for await (const link of linksFrom(first.number)) {
    const { number, hash, count } = link
    const dayOfLink = dayOf(link)
    if (links.length > 0 && dayOfLink !== day) {
      const head = headOf(day, previous, links)
      await keep(head)
      previous = head.hash
      closed.push(day)
      links = []
    }
    day = dayOfLink
    links.push({ number, hash, count })
  }
  return closed
}
