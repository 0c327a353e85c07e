import { fontStack, palette, radius } from '../../../shared/tokens.ts'

/** The look of the local system's own pages: docs/design.md's language in plain CSS. */
export const style = `
* { box-sizing: border-box } body { margin: 0; background: ${palette.paper}; color: ${palette.ink};
  font: 16px/1.5 ${fontStack} } h1 { font-size: 26px; line-height: 1.25; margin: 0 } p { margin: 8px 0 }
.en { color: ${palette.inkSoft}; font-size: 13px } a { color: ${palette.vermilion} }
.narrow { max-width: 560px; margin: 12vh auto 0; padding: 0 24px }
pre { background: ${palette.sunken}; padding: 12px 16px; border-radius: ${radius.small}px; overflow: auto; font-size: 13px }
.bar { height: 6px; border-radius: 3px; overflow: hidden; margin-top: 24px }
.bar i { display: block; width: 30%; height: 100%; background: ${palette.vermilion}; animation: go 1.6s infinite linear }
@keyframes go { from { transform: translateX(-100%) } to { transform: translateX(340%) } }
@media (prefers-reduced-motion: reduce) { .bar i { animation: none; width: 100% } }
`
