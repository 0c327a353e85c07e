/**
 * Wait for all at once, and throw what the first of them in this order threw: side by side, and yet with refusals in
 * the order that the contract promises.
 */
export const inOrder = async <T extends readonly unknown[]>(
  ...works: { [K in keyof T]: Promise<T[K]> }
): Promise<T> => {
  const results = await Promise.allSettled(works)
  for (const result of results) if (result.status === 'rejected') throw result.reason
  return results.map((result) => (result as PromiseFulfilledResult<unknown>).value) as unknown as T
}
