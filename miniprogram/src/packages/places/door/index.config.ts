export default definePageConfig({ navigationBarTitleText: '现场来宾码', enablePullDownRefresh: true })
