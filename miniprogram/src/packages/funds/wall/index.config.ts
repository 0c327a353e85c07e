export default definePageConfig({ navigationBarTitleText: '大家的捐款', enablePullDownRefresh: true })
