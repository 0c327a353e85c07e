import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { boardNames, checkItems, honourKinds, nominationStates } from '../../shared/honours.ts'
import { recordsTable } from '../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const roundsOf = (community: string): string => `honourRounds#${community}`

/** A round of nominations. Read: one by id; those of a community (`lists`). */
export const Round = new Entity({
  name: 'honourRound',
  table: recordsTable,
  schema: item({
    roundId: string().key(), community: string(), kind: string().enum(...honourKinds), title: string(),
    conditions: string(), year: string(), openedAt: string(), openedByName: string(), nominationsUntil: string(),
    /** How many may be honoured, and how many of the places are taken by who was chosen and not turned down since. */
    most: number(), chosen: number(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => roundsOf(community)),
    listSk: string().hidden().putLink<typeof before>(({ roundId }) => roundId),
  })),
  computeKey: ({ roundId }: { roundId: string }) => ({ pk: `honourRound#${roundId}`, sk: 'round' }),
  ...plain,
})
export type Round = FormattedItem<typeof Round>

export const nominationsOf = (roundId: string): string => `nominations#${roundId}`

/**
 * A person or a household nominated in a round, from the first word to the honour. Read: one by id; those of a round in
 * the order of nomination (`lists`).
 */
export const Nomination = new Entity({
  name: 'nomination',
  table: recordsTable,
  schema: item({
    nominationId: string().key(), version: number(), roundId: string(), roundTitle: string(), community: string(),
    year: string(), kind: string().enum(...honourKinds),
    /** Whom it is about: the person of a volunteer, the household of a family. */
    personId: string().optional(), householdId: string().optional(), nameMasked: string(), words: string(),
    by: string().enum('self', 'neighbour', 'organisation'), byId: string(), byName: string(), at: string(),
    state: string().enum(...nominationStates), answeredOnPaper: boolean().optional(),
    checks: list(map({
      item: string().enum(...checkItems), met: boolean(), note: string().optional(), by: string(), byName: string(),
      at: string(),
    })),
    resolution: string().optional(), reason: string().optional(), reviewedBy: string().optional(),
    reviewedByName: string().optional(), noticeEndsAt: string().optional(), openObjections: number(),
    photos: list(string()).optional(),
    decidedBy: string().optional(), decidedByName: string().optional(), appeal: string().optional(),
    appealUntil: string().optional(), shown: string().enum(...boardNames).optional(),
    /** The event that granted it, from which points may have followed. */
    grantedEvent: string().optional(),
    revocation: map({
      reason: string(), wronglyGiven: boolean(), by: string(), byName: string(), at: string(),
    }).optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ roundId }) => nominationsOf(roundId)),
    listSk: string().hidden().putLink<typeof before>(({ nominationId }) => nominationId),
  })),
  computeKey: ({ nominationId }: { nominationId: string }) =>
    ({ pk: `nomination#${nominationId}`, sk: 'nomination' }),
  ...plain,
})
export type Nomination = FormattedItem<typeof Nomination>

/** The list of what concerns a person or a household. */
export const linksOf = (ownerId: string): string => `honourLinks#${ownerId}`

/**
 * From a nominee, or from who nominated, to the nomination; a nominee stands once in a round. Read: those of a person
 * or a household, newest last.
 */
export const Link = new Entity({
  name: 'honourLink',
  table: recordsTable,
  schema: item({
    ownerId: string().key(), role: string().enum('nominee', 'nominator').key(),
    /** The round for a nominee, the nomination for who nominated. */
    reference: string().key(), nominationId: string(),
  }),
  computeKey: ({ ownerId, role, reference }: { ownerId: string; role: string; reference: string }) =>
    ({ pk: linksOf(ownerId), sk: `${role}#${reference}` }),
  ...plain,
})

/** How many households stand behind a nomination: for the review alone, never shown to neighbours. */
export const VoiceCount = new Entity({
  name: 'honourVoiceCount',
  table: recordsTable,
  schema: item({ nominationId: string().key(), households: number() }),
  computeKey: ({ nominationId }: { nominationId: string }) => ({ pk: `nomination#${nominationId}`, sk: 'voices' }),
  ...plain,
})

export const voicesOf = (nominationId: string): string => `honourVoices#${nominationId}`
export const voicesToSee = (community: string): string => `honourVoicesToSee#${community}`
export const sentencesFor = (nominationId: string): string => `honourSentences#${nominationId}`

const voiceList = ({ words, community, nominationId }: { words: string; community: string; nominationId: string }) =>
  ({ toSee: voicesToSee(community), fit: sentencesFor(nominationId) })[words]

/**
 * The support of a household, or of a person without one, once for each nomination. Read: one by nomination and voter;
 * those of a nomination; the sentences that may be seen, and those that a person has to look at, by time (`lists`).
 */
export const Voice = new Entity({
  name: 'honourVoice',
  table: recordsTable,
  schema: item({
    nominationId: string().key(), voterId: string().key(), voiceId: string(), community: string(), personId: string(),
    name: string(), at: string(), sentence: string().optional(),
    words: string().enum('none', 'toSee', 'fit', 'unfit'),
    /** The worker who took it down from paper. */
    enteredBy: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().optional().putLink<typeof before>(voiceList),
    listSk: string().hidden().optional().putLink<typeof before>((voice) =>
      (voiceList(voice) ? voice.voiceId : undefined)),
  })),
  computeKey: ({ nominationId, voterId }: { nominationId: string; voterId: string }) =>
    ({ pk: voicesOf(nominationId), sk: voterId }),
  ...plain,
})
export type Voice = FormattedItem<typeof Voice>

export const objectionsTo = (nominationId: string): string => `honourObjections#${nominationId}`

/** An objection during the notice, one a person, with its answer. Read: those of a nomination. */
export const Objection = new Entity({
  name: 'honourObjection',
  table: recordsTable,
  schema: item({
    nominationId: string().key(), by: string().key(), id: string(), text: string(), at: string(), byName: string(),
    enteredBy: string().optional(), upheld: boolean().optional(), ruling: string().optional(),
    ruledBy: string().optional(), ruledByName: string().optional(), ruledAt: string().optional(),
  }),
  computeKey: ({ nominationId, by }: { nominationId: string; by: string }) =>
    ({ pk: objectionsTo(nominationId), sk: by }),
  ...plain,
})
export type Objection = FormattedItem<typeof Objection>

export const spokenOf = (personId: string): string => `honourSpoken#${personId}`

/** That somebody has supported a nomination or objected to it: for what is kept of a person alone. */
export const Spoken = new Entity({
  name: 'honourSpoken',
  table: recordsTable,
  schema: item({
    personId: string().key(), what: string().enum('voice', 'objection').key(), nominationId: string().key(),
    /** Under whom it stands there. */
    by: string(),
  }),
  computeKey: ({ personId, what, nominationId }: { personId: string; what: string; nominationId: string }) =>
    ({ pk: spokenOf(personId), sk: `${what}#${nominationId}` }),
  ...plain,
})

export const boardOf = (community: string): string => `honourBoard#${community}`

/**
 * Somebody honoured who wants to be seen, in a row of its own that goes at once when they do not (PV-02). Read: those
 * of a community and year.
 */
export const BoardRow = new Entity({
  name: 'honourBoardRow',
  table: recordsTable,
  schema: item({
    community: string().key(), year: string().key(), nominationId: string().key(), kind: string().enum(...honourKinds),
    roundTitle: string(), name: string(),
  }),
  computeKey: ({ community, year, nominationId }: { community: string; year: string; nominationId: string }) =>
    ({ pk: boardOf(community), sk: `${year}#${nominationId}` }),
  ...plain,
})

/** The stars of a volunteer, as volunteering last said. Read: one by person. */
export const StarsKnown = new Entity({
  name: 'honourStars',
  table: recordsTable,
  schema: item({ personId: string().key(), level: number(), at: string() }),
  computeKey: ({ personId }: { personId: string }) => ({ pk: `honourStars#${personId}`, sk: 'stars' }),
  ...plain,
})
