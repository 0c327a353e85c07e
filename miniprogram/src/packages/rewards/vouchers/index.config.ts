export default definePageConfig({ navigationBarTitleText: '我家的兑换券', enablePullDownRefresh: true })
