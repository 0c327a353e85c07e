export default definePageConfig({ navigationBarTitleText: '积分换好物', enablePullDownRefresh: true })
