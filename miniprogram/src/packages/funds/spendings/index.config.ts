export default definePageConfig({ navigationBarTitleText: '钱用在哪里', enablePullDownRefresh: true })
