export default definePageConfig({ navigationBarTitleText: '本轮推荐', enablePullDownRefresh: true })
