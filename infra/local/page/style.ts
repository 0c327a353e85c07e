import { fontStack, palette, radius, target } from '../../../shared/tokens.ts'

/** The look of the local system's own pages: docs/design.md's language in plain CSS. */
export const style = `
* { box-sizing: border-box } body { margin: 0; background: ${palette.paper}; color: ${palette.ink};
  font: 16px/1.5 ${fontStack} } h1 { font-size: 26px; line-height: 1.25; margin: 0 } p { margin: 0 }
.en { color: ${palette.inkSoft}; font-size: 13px; font-weight: 400 } a { color: ${palette.vermilion} }
.narrow { max-width: 560px; margin: 12vh auto 0; padding: 0 24px } .narrow p { margin: 8px 0 }
.wrap { max-width: 880px; margin: 0 auto; padding: 0 24px } main.wrap { display: block; padding-bottom: 64px }
pre { background: ${palette.sunken}; padding: 12px 16px; border-radius: ${radius.small}px; overflow: auto; font-size: 13px }
header { background: ${palette.riverDeep}; color: ${palette.card}; padding: 40px 0 0 } header h1 { font-size: 38px }
header small { font-size: 20px; font-weight: 400; color: ${palette.riverTint} } header p { margin-top: 8px }
header p span { color: ${palette.riverTint}; font-size: 13px }
.water { display: block; width: 100%; height: 24px; margin-top: 20px; fill: none; stroke: ${palette.river}; stroke-width: 1.5 }
h2 { font-size: 20px; line-height: 1.25; margin: 40px 0 12px } h2 .en { margin-left: 8px }
.now, .person, .steps li, #work { background: ${palette.card}; border: 1px solid ${palette.line}; border-radius: ${radius.card}px }
.now { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: center; justify-content: space-between; padding: 16px 20px;
  margin-top: 24px } .now b { font-size: 20px; font-variant-numeric: tabular-nums }
.notice { flex-basis: 100%; background: ${palette.jadeTint}; color: ${palette.jade}; border-radius: ${radius.small}px; padding: 8px 12px }
.do { display: flex; flex-wrap: wrap; gap: 8px }
button, .open { display: inline-flex; flex-direction: column; align-items: center; justify-content: center; font: inherit;
  min-height: ${target.normal}px; padding: 6px 16px; border-radius: ${radius.small}px; border: 1px solid ${palette.vermilion};
  background: ${palette.card}; color: ${palette.vermilion}; font-weight: 700; text-decoration: none; cursor: pointer; line-height: 1.3 }
button .en, .open .en { color: inherit } .open { background: ${palette.vermilion}; color: ${palette.card} }
.open.plain { background: ${palette.river}; border-color: ${palette.river} }
button:hover, .open:hover, .person:hover { filter: brightness(.96) } button:disabled { opacity: .6; cursor: wait }
:focus-visible { outline: 3px solid ${palette.osmanthus}; outline-offset: 2px }
.steps { list-style: none; margin: 0; padding: 0; counter-reset: step } .steps li { display: flex; flex-wrap: wrap; gap: 12px 24px;
  align-items: center; padding: 14px 20px 14px 72px; margin-bottom: 8px; position: relative; counter-increment: step }
.steps li > div:first-child { flex: 1 1 340px }
.steps li::before { content: counter(step); position: absolute; left: 0; top: 0; bottom: 0; width: 52px; font-size: 26px; color: ${palette.vermilion};
  display: flex; align-items: center; justify-content: center; font-weight: 700; border-right: 2px dashed ${palette.line} }
.people { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 8px; margin-bottom: 12px }
.person { display: flex; gap: 12px; align-items: center; padding: 14px 16px; color: inherit; text-decoration: none }
.person i { flex: 0 0 44px; height: 44px; border-radius: 22px; background: ${palette.riverTint}; color: ${palette.river};
  font-style: normal; font-weight: 700; line-height: 44px; text-align: center } .person span span, .person b { display: block }
table { border-collapse: collapse; width: 100% } th { text-align: left; font-weight: 700; padding: 8px 16px 8px 0; width: 200px;
  vertical-align: top } th .en { display: block } td { padding: 8px 0; overflow-wrap: anywhere }
tr + tr > * { border-top: 1px solid ${palette.line} }
#work { margin-top: 8px; padding: 12px 20px } #tasks { list-style: none; margin: 0; padding: 0 }
#tasks li { padding: 6px 0 } #tasks li i { display: none; height: 4px; border-radius: 2px; background: ${palette.vermilion}; width: 4%;
  transition: width .5s } #tasks li.running i, #tasks li.building i { display: block } #tasks li.ready { color: ${palette.jade} }
#tasks li.failed { color: ${palette.osmanthus} } #tasks li.building i { width: 100%; animation: breathe 1.6s infinite alternate }
.bar { height: 6px; border-radius: 3px; overflow: hidden; margin-top: 24px; background: ${palette.vermilionTint} }
.bar i { display: block; width: 30%; height: 100%; background: ${palette.vermilion}; animation: go 1.6s infinite linear }
@keyframes go { from { transform: translateX(-100%) } to { transform: translateX(340%) } }
@keyframes breathe { from { opacity: .25 } to { opacity: 1 } }
@media (max-width: 520px) { .steps li { padding-left: 64px } th { width: 110px } }
@media (prefers-reduced-motion: reduce) { .bar i, #tasks li i { animation: none !important } }
`
