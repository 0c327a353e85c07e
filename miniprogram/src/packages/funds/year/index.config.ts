export default definePageConfig({ navigationBarTitleText: '一年的捐款', enablePullDownRefresh: true })
