export default definePageConfig({ navigationBarTitleText: '待送上门', enablePullDownRefresh: true })
