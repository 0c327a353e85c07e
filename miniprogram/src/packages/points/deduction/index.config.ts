export default definePageConfig({ navigationBarTitleText: '积分扣回', enablePullDownRefresh: true })
