/** Pure decisions about meetings. */

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const longestHours = 12
const farthestDays = 366

export const timesFit = (startsAt: string, endsAt: string, nowMs: number): boolean => {
  const [starts, ends] = [Date.parse(startsAt), Date.parse(endsAt)]
  return starts > nowMs && ends > starts
    && ends - starts <= longestHours * hourMs && starts - nowMs <= farthestDays * dayMs
}

/** Whether a meeting for discussion is announced long enough ahead (DOMAIN 6). */
export const announcedInTime = (startsAt: string, noticeDays: number, nowMs: number): boolean =>
  Date.parse(startsAt) - nowMs >= noticeDays * dayMs

interface Votes { eligible: number; inFavour: number; against: number; abstained: number }

export const votesCast = ({ inFavour, against, abstained }: Votes): number => inFavour + against + abstained

/** Two thirds of those who may vote took part, and more than half of those agreed (DOMAIN 6); in whole numbers. */
export const passes = (votes: Votes): boolean => {
  const cast = votesCast(votes)
  return votes.eligible > 0 && cast * 3 >= votes.eligible * 2 && votes.inFavour * 2 > cast
}

/** `议〔2026〕3号`. */
export const resolutionNumber = (year: string, count: number): string => `议〔${year}〕${count}号`
