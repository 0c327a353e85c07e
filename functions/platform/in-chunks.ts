// Each takes a few reads; so many are looked at together.
const atOnce = 25

/** Do the same for each of a long list, in its order, a few at a time: no crowd of reads at once. */
export const inChunks = async <One, Of>(
  all: readonly One[], work: (one: One, index: number) => Promise<Of>,
): Promise<Of[]> => {
  const done: Of[] = []
  for (let at = 0; at < all.length; at += atOnce) {
    done.push(...await Promise.all(all.slice(at, at + atOnce).map((one, index) => work(one, at + index))))
  }
  return done
}
