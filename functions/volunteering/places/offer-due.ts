/** The task that ends an offer, and its key: one open offer for each person and shift. */
export const offerTask = 'volunteering.offer'

export const offerKey = ({ shiftId, personId }: { shiftId: string; personId: string }) =>
  ({ task: offerTask, key: `${shiftId}#${personId}` })
