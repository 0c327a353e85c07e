export default definePageConfig({ navigationBarTitleText: '开时间券' })
