export default definePageConfig({ navigationBarTitleText: '登记团队' })
