export default definePageConfig({ navigationBarTitleText: '家长同意的捐款', enablePullDownRefresh: true })
