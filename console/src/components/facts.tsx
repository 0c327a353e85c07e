import type { ReactNode } from 'react'

/** Names and values, side by side: `[['Who', 'Li Mei'], …]`. */
export const Facts = ({ rows, wide = false }: { rows: [name: string, value: ReactNode][]; wide?: boolean }) => (
  <dl className={wide ? 'facts facts-wide' : 'facts'}>
    {rows.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
