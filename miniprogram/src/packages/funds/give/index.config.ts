export default definePageConfig({ navigationBarTitleText: '捐款' })
