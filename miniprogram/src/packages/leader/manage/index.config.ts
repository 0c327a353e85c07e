export default definePageConfig({ navigationBarTitleText: '管理班次' })
