import { useMemo } from 'react'
import { qrPath } from './qr-path.ts'

/** The code itself. Its text stands in `data-qr`, for browser tests and for whoever cannot scan. */
export const Qr = ({ text, label }: { text: string; label: string }) => {
  const { size, path } = useMemo(() => qrPath(text), [text])
  return (
    <svg
      className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges"
      data-testid="qr" data-qr={text}
    >
      <rect width={size} height={size} fill="#fff" /><path d={path} fill="#000" />
    </svg>
  )
}
