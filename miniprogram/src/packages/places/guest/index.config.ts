export default definePageConfig({ navigationBarTitleText: '登记来宾', enablePullDownRefresh: true })
