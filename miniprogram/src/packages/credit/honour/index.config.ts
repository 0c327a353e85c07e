export default definePageConfig({ navigationBarTitleText: '兑现情况', enablePullDownRefresh: true })
