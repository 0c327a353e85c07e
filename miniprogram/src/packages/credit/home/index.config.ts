export default definePageConfig({ navigationBarTitleText: '我的时间币', enablePullDownRefresh: true })
