export default definePageConfig({ navigationBarTitleText: '取走资料和注销', enablePullDownRefresh: true })
