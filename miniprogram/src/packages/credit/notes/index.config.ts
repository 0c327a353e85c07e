export default definePageConfig({ navigationBarTitleText: '时间券', enablePullDownRefresh: true })
