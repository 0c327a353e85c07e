import { type Option, Options } from './options.tsx'

/** One question of a form that is answered by choosing: what each answer makes of the draft. */
export interface Choice<Draft> {
  options: Option<string>[]
  selected: string | undefined
  pick: (key: string) => Partial<Draft>
  look: 'list' | 'grid'
}
interface Props<Draft> {
  name: string
  choice: Choice<Draft>
  keep: (part: Partial<Draft>) => void
  next: () => void
}

/** What is chosen is kept, and the form goes on by itself. */
export const Chosen = <Draft,>({ name, choice: { options, selected, pick, look }, keep, next }: Props<Draft>) => (
  <Options name={name} options={options} selected={selected} look={look}
    onPick={(key) => {
      keep(pick(key))
      next()
    }} />
)
