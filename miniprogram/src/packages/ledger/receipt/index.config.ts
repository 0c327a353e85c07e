export default definePageConfig({ navigationBarTitleText: '上链凭证' })
