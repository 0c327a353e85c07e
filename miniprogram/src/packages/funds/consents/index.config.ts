export default definePageConfig({ navigationBarTitleText: '改变用途', enablePullDownRefresh: true })
