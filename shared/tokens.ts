/**
 * The visual language as data (docs/design.md says why): the same values style the mini-program and the console.
 * Lengths are in dp on a screen 375 wide, CSS pixels in the console.
 */
export const palette = {
  /** Grounds: rice paper, card, and the sunken part of a card. */
  paper: '#FBF6EE',
  card: '#FFFFFF',
  sunken: '#F4ECDF',
  /** Lines that only divide, and edges that a control needs (3:1). */
  line: '#E6DBCB',
  edge: '#8A7E6F',
  /** Text. */
  ink: '#26211C',
  inkSoft: '#5E554B',
  /** The Yellow Crane Tower's vermilion: what a person does here, and the hours of honour. */
  vermilion: '#B3341F',
  vermilionDeep: '#8C2415',
  vermilionTint: '#FBE9E2',
  /** The river: headers, places, money. */
  river: '#17586A',
  riverDeep: '#0E3F4E',
  riverTint: '#E2EFF1',
  /** Jade: time credit, and everything that went well. */
  jade: '#1B6B4F',
  jadeTint: '#E1F1E8',
  /** Plum blossom, the city's flower: a household's points. */
  plum: '#9C2F5C',
  plumTint: '#FAE6EE',
  /** Osmanthus: what waits for somebody, and warnings. */
  osmanthus: '#855400',
  osmanthusTint: '#FBEFD2',
} as const
export type Colour = keyof typeof palette

/** The four assets never mix: each has a colour, a ground, an icon and a word of its own (never colour alone). */
export const assetColours = {
  serviceMinutes: { colour: 'vermilion', tint: 'vermilionTint' },
  timeCredit: { colour: 'jade', tint: 'jadeTint' },
  familyPoint: { colour: 'plum', tint: 'plumTint' },
  cny: { colour: 'river', tint: 'riverTint' },
} as const satisfies Record<string, { colour: Colour; tint: Colour }>

/** Every pair of text and ground in use; a test measures each at 4.5:1 or more. */
export const textPairs = [
  ['ink', 'paper'], ['ink', 'card'], ['ink', 'sunken'],
  ['inkSoft', 'paper'], ['inkSoft', 'card'], ['inkSoft', 'sunken'],
  ['vermilion', 'paper'], ['vermilion', 'card'], ['vermilion', 'vermilionTint'],
  ['card', 'vermilion'], ['card', 'vermilionDeep'],
  ['river', 'paper'], ['river', 'card'], ['river', 'riverTint'], ['riverDeep', 'riverTint'], ['card', 'river'],
  ['card', 'riverDeep'], ['riverTint', 'riverDeep'], ['osmanthusTint', 'riverDeep'],
  ['jade', 'paper'], ['jade', 'card'], ['jade', 'jadeTint'], ['card', 'jade'],
  ['plum', 'paper'], ['plum', 'card'], ['plum', 'plumTint'], ['osmanthus', 'card'], ['osmanthus', 'osmanthusTint'],
] as const satisfies [Colour, Colour][]

/** Type sizes: normal, and elder (nothing below 18). Line height is 1.5 for text, 1.25 for titles and figures. */
export const typeScale = {
  normal: { small: 13, body: 16, strong: 17, title: 20, display: 26, figure: 30, code: 52 },
  elder: { small: 18, body: 20, strong: 22, title: 25, display: 30, figure: 38, code: 60 },
} as const

export const spacing = { hair: 2, tight: 4, snug: 8, base: 12, roomy: 16, wide: 24, section: 32 } as const
export const radius = { small: 6, card: 14, pill: 999 } as const
/** The least width and height of anything that can be tapped. */
export const target = { normal: 44, elder: 60 } as const

export const fontStack =
  "system-ui, -apple-system, 'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Microsoft YaHei', 'Noto Sans SC', sans-serif"
