export default definePageConfig({ navigationBarTitleText: '捐款证书' })
