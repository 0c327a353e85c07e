import { go } from '../navigate.ts'
import { placeFor, wayWords } from '../state/turn-rules.ts'
import { useText } from '../text/use-text.ts'
import { Button } from './button.tsx'

/** Where a refusal asks for something first: the way there. */
export const WayOn = ({ code }: { code: string }) => {
  const say = useText()
  const place = placeFor(code)
  return place === undefined ? null
    : <Button id={`to-${place}`} icon='forward' label={say(wayWords[place])} onTap={() => go(place)} />
}
