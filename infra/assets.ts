import { fileURLToPath } from 'node:url'

/** The letters of certificates: Noto Sans SC (OFL), whole, because a name may hold any character. */
export const fontFile = fileURLToPath(
  new URL('../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', import.meta.url))

/** Files that go into the zip of a function beside its code, by their path there. */
export const assetsOf = (name: string): Record<string, string> =>
  (name === 'papers' ? { 'assets/NotoSansSC.ttf': fontFile } : {})
