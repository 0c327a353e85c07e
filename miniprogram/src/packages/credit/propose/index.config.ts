export default definePageConfig({ navigationBarTitleText: '发起多人互助' })
