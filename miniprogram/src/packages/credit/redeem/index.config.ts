export default definePageConfig({ navigationBarTitleText: '兑现时间券' })
