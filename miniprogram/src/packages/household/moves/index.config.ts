export default definePageConfig({ navigationBarTitleText: '等人同意的事', enablePullDownRefresh: true })
