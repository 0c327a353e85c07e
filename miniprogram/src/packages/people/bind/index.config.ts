export default definePageConfig({ navigationBarTitleText: '接上社区的登记' })
