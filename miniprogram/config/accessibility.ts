// WeChat reads `aria-role` and `aria-label` on a view, but Taro's templates leave them out: this plugin puts them in.
// The other half, which tells Taro's runtime that the attributes exist, is src/accessibility.ts.
interface Platform { template: { mergeComponents: (context: unknown, patch: object) => void } }
interface Context { registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void }

const attributes = { 'aria-role': "''", 'aria-label': "''", 'aria-hidden': '!1', 'aria-checked': "''" }

export default (context: Context) => {
  if (process.env.TARO_ENV !== 'weapp') return
  context.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }) =>
      template.mergeComponents(context, { View: attributes, Image: attributes, Input: attributes }),
  })
}
