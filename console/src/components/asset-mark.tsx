import { assetColours } from '../../../shared/tokens.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

const strokes: Record<string, string> = {
  serviceMinutes: 'M12 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8.5 13 7 21l5-2.6L17 21l-1.5-8',
  timeCredit: 'M6 3h12M6 21h12M7.5 3c0 5 4.5 6 4.5 9s-4.5 4-4.5 9M16.5 3c0 5-4.5 6-4.5 9s4.5 4 4.5 9',
  familyPoint: 'M12 10a3 3 0 1 1 2.9 2.2 3 3 0 1 1-1.1 3.5 3 3 0 1 1-3.6 0 3 3 0 1 1-1.1-3.5A3 3 0 1 1 12 10',
  cny: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8.5 7.5 12 12l3.5-4.5M12 12v5M9 12.5h6M9 15h6',
}

const colourName = (name: string): string => `var(--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`

/** The asset by icon, word and colour together: never by colour alone. */
export const AssetMark = ({ asset }: { asset: string }) => {
  const { say } = useSpeech()
  const { colour, tint } = assetColours[asset as keyof typeof assetColours] ?? { colour: 'inkSoft', tint: 'sunken' }
  const words = text.assetNames[asset]
  return (
    <span className="asset-mark" style={{ color: colourName(colour), background: colourName(tint) }} data-asset={asset}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d={strokes[asset] ?? 'M4 12h16'} /></svg>
      {words ? say(words) : asset}
    </span>
  )
}
