import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'

type Options = [value: string, name: string][]

const useNamed = (names: Record<string, Words>): Options => {
  const { say } = useSpeech()
  return Object.entries(names).map(([key, words]) => [key, say(words)])
}

export const useAssetOptions = (): Options => useNamed(text.assetNames)
export const useMovementOptions = (): Options => useNamed(text.movementNames)

/** Kinds of account; of one asset when one is chosen, else with the asset's name before them. */
export const useKindOptions = (asset: string | undefined): Options => {
  const { say } = useSpeech()
  return Object.entries(text.kindNames)
    .filter(([kind]) => !asset || kind.startsWith(`${asset}:`))
    .map(([kind, words]) => {
      const assetWords = text.assetNames[kind.split(':')[0] ?? '']
      return [kind, asset || !assetWords ? say(words) : `${say(assetWords)} · ${say(words)}`]
    })
}
