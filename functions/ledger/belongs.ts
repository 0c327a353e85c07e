import { findEvent } from '../platform/reaction.ts'

interface Moved { happenedAt: string; reverses?: string | undefined }

/**
 * To which time a movement belongs: when it happened, and for one that takes another back, when that one happened. It
 * is booked as a thing of the day on which it was taken back, but it says of the other day that it was not so.
 */
export const belongsTo = async ({ happenedAt, reverses }: Moved): Promise<string> => {
  if (reverses === undefined) return happenedAt
  const [eventId = '', index = ''] = reverses.split('~')
  return (await findEvent(eventId))?.movements[Number(index)]?.happenedAt ?? happenedAt
}
