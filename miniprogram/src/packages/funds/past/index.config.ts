export default definePageConfig({ navigationBarTitleText: '已结束的募捐', enablePullDownRefresh: true })
