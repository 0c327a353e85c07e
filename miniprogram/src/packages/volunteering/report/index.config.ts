export default definePageConfig({ navigationBarTitleText: '填报时长' })
