export default definePageConfig({ navigationBarTitleText: '一笔捐款', enablePullDownRefresh: true })
