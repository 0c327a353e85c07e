export default definePageConfig({ navigationBarTitleText: '一份证明', enablePullDownRefresh: true })
