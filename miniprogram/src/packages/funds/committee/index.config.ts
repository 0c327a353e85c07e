export default definePageConfig({ navigationBarTitleText: '管委会审议', enablePullDownRefresh: true })
