export default definePageConfig({ navigationBarTitleText: '登记成果', enablePullDownRefresh: true })
