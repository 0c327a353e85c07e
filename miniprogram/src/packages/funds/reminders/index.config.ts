export default definePageConfig({ navigationBarTitleText: '捐款提醒', enablePullDownRefresh: true })
