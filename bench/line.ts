/** One figure: what was measured beside its floor, the same work done with the least, in the same run. */
export interface Line {
  name: string
  value: number
  unit: string
  floor: number
  /** What the ratio is to reach; kept beside the figure so that a reader can tell. */
  goal: string
}

export const ratioOf = ({ value, floor }: Line): number => value / floor

const short = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 0))

/** `name value unit (floor F, ratio R)` */
export const lineText = (line: Line): string =>
  `${line.name} ${short(line.value)} ${line.unit} (floor ${short(line.floor)}, ratio ${ratioOf(line).toFixed(2)})`

export const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN
