import type { ReactNode } from 'react'

/** Names and values; `wide` sets them side by side in a row. */
export const Facts = ({ children, wide = false }: { children: ReactNode; wide?: boolean }) => (
  <dl className={wide ? 'facts facts-wide' : 'facts'}>{children}</dl>
)

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
