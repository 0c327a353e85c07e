/** A charity's number at WeChat Pay; `mchid` where it is one that it had before. */
export interface OfNumber { community: string; division: string; charityId: string; mchid?: string }
