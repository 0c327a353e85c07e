export default definePageConfig({ navigationBarTitleText: '改活动文字' })
