export default definePageConfig({ navigationBarTitleText: '名单与来宾', enablePullDownRefresh: true })
