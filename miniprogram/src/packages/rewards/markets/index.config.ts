export default definePageConfig({ navigationBarTitleText: '公益市集', enablePullDownRefresh: true })
